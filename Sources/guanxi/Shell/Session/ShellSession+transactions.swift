import GuanxiEngine

extension ShellSession {
  /// Begins a transaction: the graph as it is now can be had back.
  func begin() throws(GuanxiError) {
    guard beforeTransaction == nil else {
      throw .usage(
        text("A transaction is open already: :commit or :rollback ends it.", "事务已开始，请先用 :commit 或 :rollback 结束。"))
    }
    // A rollback takes back what comes from here on.
    audit.keepAnnounced()
    beforeTransaction = graph
    hadUnsavedBefore = hasUnsaved
  }

  /// Ends the transaction and keeps what it changed.
  func commit() throws(GuanxiError) {
    try requireTransaction()
    try saveChanges()
    beforeTransaction = nil
    try writePending()
  }

  /// Ends the transaction and takes back what it changed.
  func rollBack() throws(GuanxiError) {
    try requireTransaction()
    if let before = beforeTransaction { graph = before }
    writing?.pending = []
    if let now = Clock.now() { audit.withdrawAnnounced(at: now) }
    (beforeTransaction, hasUnsaved) = (nil, hadUnsavedBefore)
    if settings.isInteractive { say("The graph is as it was at :begin.", "图已恢复到 :begin 时的状态。") }
  }

  /// What the end of the shell does: an open transaction is rolled back, other changes are saved where that was asked for.
  func finish() throws(GuanxiError) {
    if beforeTransaction != nil {
      say("The open transaction is rolled back.", "未提交的事务已回滚。")
      try rollBack()
    }
    try saveChanges()
    try endWriting()
  }

  /// Saves the graph to the file that was named for it; nothing where there is none or nothing changed.
  func saveChanges() throws(GuanxiError) {
    guard hasUnsaved, let destination = settings.destination else { return }
    try save(to: destination)
    hasUnsaved = false
  }

  /// Saves the graph as it is now to a graph file.
  func save(to destination: String) throws(GuanxiError) {
    if let now = Clock.now() { try audit.trail.record(.export, "shell save", at: now) }
    let saved: SnapshotInfo
    do {
      saved = try Saving.save(graph, to: destination, name: nil, note: "guanxi shell")
    } catch {
      throw error as? GuanxiError ?? .failed("\(destination): \(error)")
    }
    audit.keepAnnounced()
    say("Saved \(destination), snapshot \"\(saved.name)\".", "已保存到 \(destination)，快照“\(saved.name)”。")
  }

  private func requireTransaction() throws(GuanxiError) {
    guard beforeTransaction == nil else { return }
    throw .usage(text("There is no transaction: :begin starts one.", "没有进行中的事务，请先用 :begin 开始。"))
  }
}
