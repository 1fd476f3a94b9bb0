/// The properties of all nodes or all relationships: a column per key, in chunks that exist only where a value does.
struct ColumnStore: Sendable {
  /// By key number, then by id / 4,096.
  private var columns: [[ColumnChunk?]] = []

  private static let shift = 12
  private static let mask: UInt32 = 4_095

  /// The chunks of a key, by id / 4,096.
  func chunks(of key: PropertyKeyID) -> [ColumnChunk?] {
    Int(key.rawValue) < columns.count ? columns[Int(key.rawValue)] : []
  }

  func chunk(_ key: PropertyKeyID, of id: UInt32) -> ColumnChunk? {
    let column = Int(key.rawValue)
    guard column < columns.count else { return nil }
    let chunk = Int(id >> UInt32(Self.shift))
    return chunk < columns[column].count ? columns[column][chunk] : nil
  }

  func value(_ key: PropertyKeyID, of id: UInt32, strings: borrowing TextList) -> Value {
    chunk(key, of: id)?.value(at: Self.slot(id), strings: strings) ?? .null
  }

  static func slot(_ id: UInt32) -> Int { Int(id & mask) }

  /// The keys that have a value for the entity, ascending.
  func keys(of id: UInt32) -> [PropertyKeyID] {
    columns.indices.compactMap { column in
      let key = PropertyKeyID(rawValue: UInt16(column))
      return chunk(key, of: id)?.isPresent(Self.slot(id)) == true ? key : nil
    }
  }

  /// How many entities have a value for the key. O(chunks).
  func count(of key: PropertyKeyID) -> Int {
    let column = Int(key.rawValue)
    guard column < columns.count else { return 0 }
    return columns[column].reduce(0) { $0 + ($1?.slots.count ?? 0) }
  }

  /// Writes one value for each id; a null among `cells` removes the value.
  ///
  /// - Parameter ids: ascending and distinct.
  mutating func write(_ key: PropertyKeyID, ids: [UInt32], cells: Cells, pool: StringPool) {
    let column = Int(key.rawValue)
    while columns.count <= column { columns.append([]) }
    var start = 0
    while start < ids.count {
      let chunk = Int(ids[start] >> UInt32(Self.shift))
      var end = start
      while end < ids.count, Int(ids[end] >> UInt32(Self.shift)) == chunk { end += 1 }
      let slots = ids[start..<end].map { UInt16($0 & Self.mask) }
      while columns[column].count <= chunk { columns[column].append(nil) }
      let merge = ColumnMerge(pool: pool)
      columns[column][chunk] = merge.merging(columns[column][chunk], slots: slots, cells: cells.slice(start..<end))
      start = end
    }
  }

  /// Takes a column away. O(1).
  mutating func remove(_ key: PropertyKeyID) {
    if Int(key.rawValue) < columns.count { columns[Int(key.rawValue)] = [] }
  }

  var allocatedBytes: Int {
    columns.reduce(columns.capacity * 8) { total, column in
      column.reduce(total + 32 + column.capacity * 8) { $0 + ($1?.allocatedBytes ?? 0) }
    }
  }
}
