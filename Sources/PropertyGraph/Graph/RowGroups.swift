/// The ids of one chunk of the storage, sorted into groups by label set or type.
struct RowGroups {
  /// What the members of each group share.
  private(set) var symbols: [UInt16] = []
  /// The ids of each group, ascending.
  private(set) var ids: [[UInt32]] = []
  /// By slot: the group and the row in it; the group is -1 where nothing is.
  private var places = [(group: Int32, row: UInt32)](repeating: (-1, 0), count: 4_096)

  /// - Parameters:
  ///   - range: ids within one chunk.
  ///   - symbol: what the bearer of an id is grouped by; nil where there is none.
  init(_ range: Range<UInt32>, symbol: (UInt32) -> UInt16?) {
    var groups: [UInt16: Int] = [:]
    for id in range {
      guard let symbol = symbol(id) else { continue }
      let group = groups[symbol] ?? symbols.count
      if group == symbols.count {
        groups[symbol] = group
        symbols.append(symbol)
        ids.append([])
      }
      places[ColumnStore.slot(id)] = (Int32(group), UInt32(ids[group].count))
      ids[group].append(id)
    }
  }

  /// The properties of each group.
  func columns(of store: ColumnStore, in graph: Graph) -> [[PropertyColumn]] {
    var result = [[PropertyColumn]](repeating: [], count: ids.count)
    guard let first = ids.first?.first else { return result }
    for key in graph.propertyKeys {
      guard let chunk = store.chunk(key, of: first) else { continue }
      var rows = [[UInt32]](repeating: [], count: ids.count)
      var positions = [[Int]](repeating: [], count: ids.count)
      for (position, slot) in chunk.slots.slots.enumerated() {
        let place = places[Int(slot)]
        guard place.group >= 0 else { continue }
        rows[Int(place.group)].append(place.row)
        positions[Int(place.group)].append(position)
      }
      let cells = chunk.cells
      for group in ids.indices where !rows[group].isEmpty {
        result[group].append(
          PropertyColumn(
            key: graph.name(of: key), rows: rows[group].count == ids[group].count ? nil : rows[group],
            values: PropertyColumn.Values(cells, at: positions[group], strings: graph.parts.strings)))
      }
    }
    return result
  }
}

extension PropertyColumn.Values {
  /// Some of the values of a chunk; each text stands in the dictionary once, in the order of first use.
  fileprivate init(_ cells: Cells, at positions: [Int], strings: TextList) {
    switch cells {
    case .scalars(let array, .integer): self = .integers(positions.map { array[$0] })
    case .scalars(let array, .boolean): self = .booleans(positions.map { array[$0] != 0 })
    case .scalars(let array, .date): self = .dates(positions.map { CalendarDate(validDays: array[$0]) })
    case .scalars(let array, .localDateTime):
      self = .localDateTimes(positions.map { LocalDateTime(validEpochSecond: array[$0], nanosecond: 0) })
    case .scalars(let array, .string):
      var codes: [Int64: UInt32] = [:]
      var dictionary: [String] = []
      let numbers = positions.map { position in
        if let code = codes[array[position]] { return code }
        let code = UInt32(dictionary.count)
        codes[array[position]] = code
        dictionary.append(strings[Int(array[position])])
        return code
      }
      self = .strings(codes: numbers, dictionary: dictionary)
    case .floats(let array): self = .floats(positions.map { array[$0] })
    case .values(let array): self = .values(positions.map { array[$0] })
    }
  }
}
