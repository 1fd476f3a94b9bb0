import PropertyGraph

/// Makes the changes of a log again. Many records are applied at once, since each application copies the chunks that it
/// touches.
struct LogReplay {
  /// How many steps are gathered before they are applied.
  private static let batchSize = 16_384
  /// From how many records, or bytes of them, on some are decoded together.
  private static let decodedRows = 128
  private static let decodedBytes = 131_072

  private(set) var graph: Graph
  private(set) var sequence: Int64
  private(set) var time: ZonedDateTime?
  private(set) var changed = ChangedParts()

  private let file: String
  /// Records that are not being decoded yet.
  private var waiting: [LogRow] = []
  private var waitingBytes = 0
  /// Records that are being decoded while those before them are applied.
  private var decoding: RecordDecoding?
  private var pending: [Change] = []
  private var firstPending: Int64

  init(graph: Graph, sequence: Int64, file: String) {
    self.graph = graph
    self.sequence = sequence
    self.file = file
    firstPending = sequence + 1
  }

  mutating func append(_ row: LogRow) throws(StoreError) {
    let next = waiting.last.map { $0.sequence + 1 } ?? (decoding?.rows.last?.sequence ?? sequence) + 1
    guard row.sequence == next else {
      try drain()
      throw missing(next)
    }
    waiting.append(row)
    waitingBytes += row.content.count
    guard waiting.count >= Self.decodedRows || waitingBytes >= Self.decodedBytes else { return }
    let before = decoding
    decoding = RecordDecoding(waiting)
    (waiting, waitingBytes) = ([], 0)
    if let before { try take(before.rows, before.result()) }
  }

  mutating func finish(through last: Int64) throws(StoreError) {
    try drain()
    try apply()
    guard sequence == last else { throw missing(sequence + 1) }
  }

  /// Takes what is being decoded or waits for it.
  private mutating func drain() throws(StoreError) {
    if let decoding { try take(decoding.rows, decoding.result()) }
    decoding = nil
    try take(waiting, RecordDecoding.decoded(waiting))
    (waiting, waitingBytes) = ([], 0)
  }

  private mutating func take(_ rows: [LogRow], _ entries: [RecordDecoding.Decoded]) throws(StoreError) {
    for (row, decoded) in zip(rows, entries) {
      let entry: LogEntry
      do throws(PartFault) { entry = try decoded.get() } catch {
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
