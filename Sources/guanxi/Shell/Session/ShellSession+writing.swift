import GuanxiEngine

extension ShellSession {
  /// Where changes go that are kept as soon as they are made.
  struct Writing {
    let graph: WritableGraph
    /// The version on which the next change builds.
    var version: Int64
    /// What was changed since, which a transaction keeps back.
    var pending: [Change] = []
  }

  /// Keeps what a statement changed: in the graph file at once, or at the end of the transaction.
  func keep(_ result: QueryResult) throws(GuanxiError) {
    guard !result.changes.isEmpty else { return }
    guard writing != nil else { return noteChange() }
    writing?.pending += result.changes
    if beforeTransaction == nil { try writePending() }
  }

  /// Writes what was kept back; where that fails the graph is as the file has it.
  func writePending() throws(GuanxiError) {
    guard let writing, !writing.pending.isEmpty else { return }
    guard let now = Clock.now() else { throw .failed("The machine's clock is out of range. Set it.") }
    do throws(GuanxiError) {
      let recorded = try writing.graph.commit(
        writing.pending, onto: writing.version, by: GraphSnapshots.actor, at: now)
      graph = recorded.graph
      self.writing = Writing(graph: writing.graph, version: recorded.sequence)
      audit.keepAnnounced()
    } catch {
      audit.withdrawAnnounced(at: now)
      let current = writing.graph.current
      graph = current.graph
      self.writing = Writing(graph: writing.graph, version: current.sequence)
      throw error
    }
  }

  /// Closes the file that is written to.
  func endWriting() throws(GuanxiError) {
    guard let writing, let now = Clock.now() else { return }
    self.writing = nil
    try writing.graph.close(at: now)
  }
}
