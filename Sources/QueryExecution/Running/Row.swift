internal import PropertyGraph
internal import QueryBinding

/// One row of a batch, and what expressions have bound on top of it.
struct Row {
  let batch: Batch
  let index: Int
  private var bindings: [(slot: Slot, value: Value)] = []

  init(_ batch: Batch, _ index: Int) {
    self.batch = batch
    self.index = index
  }

  subscript(_ slot: Slot) -> Value {
    for binding in bindings.reversed() where binding.slot == slot { return binding.value }
    return batch.value(slot, index)
  }

  /// Binds a slot on top of the row.
  mutating func bind(_ slot: Slot, _ value: Value) {
    if let last = bindings.lastIndex(where: { $0.slot == slot }) {
      bindings[last].value = value
    } else {
      bindings.append((slot, value))
    }
  }

  /// The same row with one more value.
  func binding(_ slot: Slot, _ value: Value) -> Row {
    var row = self
    row.bind(slot, value)
    return row
  }

  /// The row as a batch of its own.
  var asBatch: Batch {
    var result = batch.count == 1 ? batch : batch.gathering([index])
    for binding in bindings { result[binding.slot] = .constant(binding.value) }
    return result
  }
}
