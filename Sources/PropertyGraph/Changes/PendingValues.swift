/// Values of one property that wait to be written.
struct PendingValues {
  private var ids: [UInt32] = []
  private var values: [Value] = []

  mutating func set(_ id: UInt32, to value: Value) {
    ids.append(id)
    values.append(value)
  }

  /// Writes the last value of each id.
  func write(_ key: PropertyKeyID, into store: inout ColumnStore, pool: StringPool) {
    // Most are set one after the other, each once.
    if zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) {
      return store.write(key, ids: ids, cells: Cells(values, intern: pool.intern), pool: pool)
    }
    var order = Array(ids.indices)
    order.sort { (ids[$0], $0) < (ids[$1], $1) }
    let last = order.indices.filter { $0 + 1 == order.count || ids[order[$0 + 1]] != ids[order[$0]] }.map { order[$0] }
    let cells = Cells(last.map { values[$0] }, intern: pool.intern)
    store.write(key, ids: last.map { ids[$0] }, cells: cells, pool: pool)
  }
}
