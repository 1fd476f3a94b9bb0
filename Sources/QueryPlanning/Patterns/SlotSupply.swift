internal import QueryBinding

/// Gives the planner slots beyond those of the statement.
struct SlotSupply {
  private(set) var count: Int

  init(count: Int) { self.count = count }

  mutating func next() -> Slot {
    defer { count += 1 }
    return Slot(count)
  }
}
