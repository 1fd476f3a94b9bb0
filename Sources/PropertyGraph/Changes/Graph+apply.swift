extension Graph {
  /// Applies all changes, or none of them.
  ///
  /// - Throws: the first ``ChangeError``; the graph is then as it was.
  /// - Complexity: linear in the changes and in the chunks that they touch.
  public mutating func apply(_ changes: ChangeSet) throws(ChangeError) {
    var editor = GraphEditor(self)
    for change in changes.changes { try editor.perform(change) }
    self = try editor.finished()
  }

  /// The graph after some changes; this one stays as it is.
  public func applying(_ changes: ChangeSet) throws(ChangeError) -> Graph {
    var copy = self
    try copy.apply(changes)
    return copy
  }
}
