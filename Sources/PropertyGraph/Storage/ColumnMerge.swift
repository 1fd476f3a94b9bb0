/// Makes the next version of a column chunk from the present one and some new cells.
struct ColumnMerge {
  let pool: StringPool

  /// - Returns: nil where no value is left.
  func merging(_ old: ColumnChunk?, slots: [UInt16], cells: Cells) -> ColumnChunk? {
    guard let old else {
      if case .values(let values) = cells { return mixed([], [], slots, values) }
      return ColumnChunk(slots: slots, cells: cells)
    }
    if let longer = old.appending(slots: slots, cells: cells) { return longer }
    let oldSlots = old.slots.slots
    switch (old.cells, cells) {
    case (.scalars(let oldCells, let oldKind), .scalars(let newCells, let newKind)) where oldKind == newKind:
      let (slots, cells) = overlay(oldSlots, oldCells, slots, newCells)
      return ColumnChunk(slots: slots, cells: .scalars(cells, oldKind))
    case (.floats(let oldCells), .floats(let newCells)):
      let (slots, cells) = overlay(oldSlots, oldCells, slots, newCells)
      return ColumnChunk(slots: slots, cells: .floats(cells))
    case (let oldCells, let newCells):
      return mixed(oldSlots, values(oldCells), slots, values(newCells))
    }
  }

  private func mixed(_ oldSlots: [UInt16], _ old: [Value], _ newSlots: [UInt16], _ new: [Value]) -> ColumnChunk? {
    let (slots, values) = overlay(oldSlots, old, newSlots, new)
    let present = values.indices.filter { !values[$0].isNull }
    guard !present.isEmpty else { return nil }
    let cells = Cells(present.map { values[$0] }, intern: pool.intern)
    return ColumnChunk(slots: present.map { slots[$0] }, cells: cells)
  }

  /// Both lists in one, ascending by slot; where both have a slot, the new cell wins.
  private func overlay<Cell>(
    _ oldSlots: [UInt16], _ old: [Cell], _ newSlots: [UInt16], _ new: [Cell]
  ) -> ([UInt16], [Cell]) {
    // What is new is mostly behind what is there.
    if let last = oldSlots.last, let first = newSlots.first, last < first { return (oldSlots + newSlots, old + new) }
    var slots: [UInt16] = []
    var cells: [Cell] = []
    slots.reserveCapacity(old.count + new.count)
    cells.reserveCapacity(old.count + new.count)
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if j == new.count || (i < old.count && oldSlots[i] < newSlots[j]) {
        slots.append(oldSlots[i])
        cells.append(old[i])
        i += 1
      } else {
        if i < old.count, oldSlots[i] == newSlots[j] { i += 1 }
        slots.append(newSlots[j])
        cells.append(new[j])
        j += 1
      }
    }
    return (slots, cells)
  }

  private func values(_ cells: Cells) -> [Value] {
    switch cells {
    case .scalars(let array, let kind):
      let strings = pool.strings
      return array.map { ColumnChunk.value($0, kind, strings) }
    case .floats(let array): return array.map(Value.float)
    case .values(let array): return array
    }
  }
}
