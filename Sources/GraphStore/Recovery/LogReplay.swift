import PropertyGraph

/// Makes the changes of a log again. Many records are applied at once, since each application copies the chunks that it
/// touches.
struct LogReplay {
  /// How many steps are gathered before they are applied.
  private static let batchSize = 16_384

  private(set) var graph: Graph
  private(set) var sequence: Int64
  private(set) var time: ZonedDateTime?
  private(set) var changed = ChangedParts()

  private let file: String
  private var pending: [Change] = []
  private var firstPending: Int64

  init(graph: Graph, sequence: Int64, file: String) {
    self.graph = graph
    self.sequence = sequence
    self.file = file
    firstPending = sequence + 1
  }

  mutating func append(_ row: LogRow) throws(StoreError) {
    guard row.sequence == sequence + 1 else { throw missing(sequence + 1) }
    let entry: LogEntry
    do throws(PartFault) { entry = try row.entry() } catch {
      throw .damagedRecord(file: file, sequence: row.sequence, what: error.what)
    }
    switch entry.content {
    case .changes(let changes):
      changed.insert(changes.changes, logBytes: row.content.count)
      pending += changes.changes
    case .replacement(let snapshot, _):
      throw .damagedRecord(
        file: file, sequence: row.sequence, what: "it needs snapshot \(snapshot), which cannot be read")
    }
    sequence = row.sequence
    time = entry.time
    if pending.count >= Self.batchSize { try apply() }
  }

  mutating func finish(through last: Int64) throws(StoreError) {
    try apply()
    guard sequence == last else { throw missing(sequence + 1) }
  }

  private mutating func apply() throws(StoreError) {
    do throws(ChangeError) {
      try graph.replay(ChangeSet(changes: pending))
    } catch {
      throw .damagedRecord(
        file: file, sequence: firstPending, what: "it, or one up to \(sequence), does not fit the graph: \(error)")
    }
    pending = []
    firstPending = sequence + 1
  }

  private func missing(_ sequence: Int64) -> StoreError {
    .damagedRecord(file: file, sequence: sequence, what: "it is missing")
  }
}
