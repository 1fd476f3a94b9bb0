internal import PropertyGraph
internal import QueryBinding

/// Rows in columns, one for each slot that is filled.
struct Batch {
  /// How many rows operators put into one batch, about.
  static let size = 1_024

  private(set) var count: Int
  /// Has as many columns as there are slots once one is filled.
  private var columns: [Column?] = []
  private let slotCount: Int

  init(count: Int, slotCount: Int) {
    self.count = count
    self.slotCount = slotCount
  }

  subscript(_ slot: Slot) -> Column? {
    get { slot.index < columns.count && slot.index >= 0 ? columns[slot.index] : nil }
    set {
      guard slot.index >= 0 else { return }
      if slot.index >= columns.count {
        guard newValue != nil else { return }
        makeRoom(for: slot)
      }
      columns[slot.index] = newValue
    }
  }

  private mutating func makeRoom(for slot: Slot) {
    let room = max(slotCount, slot.index + 1)
    columns.reserveCapacity(room)
    while columns.count < room { columns.append(nil) }
  }

  /// The value of a slot in a row; null where the slot is not filled.
  func value(_ slot: Slot, _ row: Int) -> Value { self[slot]?[row] ?? .null }

  /// Some rows, in that order; a row may be taken more than once.
  func gathering(_ rows: [Int]) -> Batch {
    var result = self
    result.count = rows.count
    for index in columns.indices { result.columns[index] = columns[index]?.gathering(rows) }
    return result
  }

  /// The only row some times.
  func repeating(_ times: Int) -> Batch { times == 1 ? self : gathering(Array(repeating: 0, count: times)) }

  /// The same rows with the wanted slots alone.
  func keeping(_ isWanted: (Slot) -> Bool) -> Batch {
    var result = self
    result.keep(isWanted)
    return result
  }

  /// Forgets the slots that are not wanted.
  mutating func keep(_ isWanted: (Slot) -> Bool) {
    for index in columns.indices where columns[index] != nil && !isWanted(Slot(index)) { columns[index] = nil }
  }

  /// The numbers of the slots that are filled.
  var filledSlots: [Int] { columns.indices.filter { columns[$0] != nil } }

  /// The slot that is filled and what it holds, where it is but one and holds whole numbers.
  var onlyIntegers: (slot: Slot, values: [Int])? {
    guard let index = columns.firstIndex(where: { $0 != nil }), case .integers(let values)? = columns[index],
      columns[(index + 1)...].allSatisfy({ $0 == nil })
    else { return nil }
    return (Slot(index), values)
  }

  /// About how much memory the batch takes, in bytes.
  var bytes: Int { columns.reduce(64) { $0 + ($1?.bytes ?? 0) } }

  /// The rows of several batches in one.
  static func joining(_ batches: [Batch], slotCount: Int) -> Batch {
    guard batches.count != 1 else { return batches[0] }
    var result = Batch(count: batches.reduce(0) { $0 + $1.count }, slotCount: slotCount)
    let filled = Set(batches.flatMap(\.filledSlots))
    for index in filled.sorted() {
      if let joined = Column.joining(batches.compactMap { $0[Slot(index)] }), joined.count == result.count {
        result[Slot(index)] = joined
        continue
      }
      var builder = ColumnBuilder()
      for batch in batches { for row in 0..<batch.count { builder.append(batch.value(Slot(index), row)) } }
      result[Slot(index)] = builder.take()
    }
    return result
  }
}
