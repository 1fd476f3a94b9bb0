public import PropertyGraph

extension DurableGraph {
  /// Takes a snapshot of the durable graph while others go on reading and writing. Only the parts that changed since
  /// the last one are written.
  ///
  /// - Parameters:
  ///   - name: a name that no other snapshot of the file has; one made of the version unless given, and then the
  ///     program may remove the snapshot when it is not needed any more.
  ///   - time: the time that the snapshot shall bear.
  ///   - note: anything worth knowing, up to 10,000 bytes.
  @discardableResult
  public func takeSnapshot(
    name: String? = nil, at time: ZonedDateTime, note: String = ""
  ) throws(StoreError) -> SnapshotInfo {
    try snapshots.afterLast { () throws(StoreError) in
      if let name { try file.check(name: name, note: note) }
      let (recorded, changed) = commits.takeChanged()
      do throws(StoreError) {
        let chosen = if let name { name } else { try file.automaticName(recorded.sequence) }
        let heading = SnapshotWriter.Heading(name: chosen, time: time, note: note, isAutomatic: name == nil)
        return try snapshots.write(recorded, changed: changed, heading)
      } catch {
        commits.returnChanged(changed)
        throw error
      }
    }
  }

  /// Makes another graph the current one, as a whole: one record of the log, which rests on a snapshot.
  ///
  /// - Parameters:
  ///   - graph: what the graph becomes. The one before stays as an earlier version.
  ///   - name: the name of the snapshot.
  ///   - actor: who does it.
  ///   - time: when.
  ///   - note: anything worth knowing.
  @discardableResult
  public func replace(
    with graph: Graph, snapshot name: String, by actor: String, at time: ZonedDateTime, note: String = ""
  ) throws(StoreError) -> SnapshotInfo {
    try snapshots.afterLast { () throws(StoreError) in
      try file.check(name: name, note: note)
      try file.check(actor: actor)
      let turn = try takeTurn()
      defer { turn.giveBack() }
      commits.settle()
      let current = current
      let moment = try file.moment(time, after: current.time)
      let recorded = RecordedGraph(graph: graph, sequence: current.sequence + 1, time: moment)
      let heading = SnapshotWriter.Heading(name: name, time: time, note: note, isAutomatic: false)
      let info = try snapshots.write(recorded, changed: nil, heading) { [epoch] manifest in
        let content = LogContent.replacement(
          snapshot: manifest.id, contentChecksum: UInt32(truncatingIfNeeded: manifest.contentChecksum))
        return LogRow(
          sequence: recorded.sequence, epoch: epoch, time: moment.description, actor: actor,
          packing: try content.encoded())
      }
      file.heldLock?.set(HighWaterMark(log: log, sequence: recorded.sequence))
      commits.publish(recorded)
      return info
    }
  }

  /// Deletes a snapshot; see ``GraphFile/delete(_:)``.
  @discardableResult
  public func deleteSnapshot(_ selector: SnapshotSelector) throws(StoreError) -> SnapshotDeletion {
    try snapshots.afterLast { () throws(StoreError) in try file.delete(selector) }
  }
}

extension GraphFile {
  /// A free name for a snapshot that the program takes for itself.
  func automaticName(_ sequence: Int64) throws(StoreError) -> String {
    automaticName(sequence, taken: Set(try snapshots().map(\.name)))
  }

  func automaticName(_ sequence: Int64, taken: Set<String>) -> String {
    let plain = "version \(sequence)"
    guard taken.contains(plain) else { return plain }
    var number = 2
    while taken.contains("\(plain) (\(number))") { number += 1 }
    return "\(plain) (\(number))"
  }
}
