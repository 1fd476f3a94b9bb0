extension Graph {
  /// Applies all changes, or none of them.
  ///
  /// - Throws: the first ``ChangeError``; the graph is then as it was.
  /// - Complexity: linear in the changes and in the chunks that they touch.
  public mutating func apply(_ changes: ChangeSet) throws(ChangeError) {
    self = try editor(after: changes) { editor throws(ChangeError) in try editor.checkExistence() }
  }

  /// Applies changes that were accepted before. What nodes must have is not asked for again: it may have been forgotten since,
  /// as data protection law demands.
  package mutating func replay(_ changes: ChangeSet) throws(ChangeError) {
    self = try editor(after: changes) { _ throws(ChangeError) in }
  }

  private func editor(
    after changes: ChangeSet, _ check: (GraphEditor) throws(ChangeError) -> Void
  ) throws(ChangeError) -> Graph {
    var editor = GraphEditor(self)
    for change in changes.changes { try editor.perform(change) }
    let graph = try editor.finished()
    editor.graph = graph
    if !graph.parts.existenceConstraints.isEmpty { try check(editor) }
    return graph
  }

  /// The graph after some changes; this one stays as it is.
  public func applying(_ changes: ChangeSet) throws(ChangeError) -> Graph {
    var copy = self
    try copy.apply(changes)
    return copy
  }
}
