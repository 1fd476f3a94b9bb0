internal import PropertyGraph

/// Numbers the distinct values of one key 0, 1, 2 … in the order in which they first appear; values that grouping takes as
/// one have one number.
///
/// Columns of one type are numbered by what they hold, without hashing values: a table for each type.
struct ValueNumbers {
  /// The first value of each number.
  private(set) var values: [Value] = []
  /// Whether values that are not the same may have one number: 1 and 1.0.
  private(set) var isMixed = false
  /// The numbers of values as grouping takes them; made as soon as not all of them come from one table.
  private var numbers: [Value: Int32]?
  private var tables: [ColumnType: IntegerNumbers] = [:]
  /// The numbers of nodes' values, by node; −1 where it is not known.
  private var numbersOfNodes: [Int32] = []
  /// How many nodes' values were asked for.
  private var nodesSeen = 0
  /// To make room for so many nodes takes about as long as to look for the value of one in the usual way.
  private static let nodesForOneRow = 64

  private enum ColumnType { case integers, dates, booleans, texts, nodes, relationships }

  /// The number of a value.
  mutating func number(of value: Value) -> Int32 {
    var numbers = take()
    defer { self.numbers = numbers }
    let key = ValueComparison.groupingKey(of: value)
    if key != value { isMixed = true }
    if let known = numbers[key] { return known }
    let new = Int32(values.count)
    numbers[key] = new
    values.append(value)
    return new
  }

  /// The numbers of values, made anew where there were none; they are gone meanwhile, so that they are not copied.
  private mutating func take() -> [Value: Int32] {
    if let numbers {
      self.numbers = nil
      return numbers
    }
    var numbers: [Value: Int32] = [:]
    for (number, value) in values.enumerated() { numbers[ValueComparison.groupingKey(of: value)] = Int32(number) }
    return numbers
  }

  /// The numbers of the values of a key.
  mutating func numbers(of key: GroupKey, rows: Int) -> [Int32] {
    switch key {
    case .column(let column): numbers(of: column, rows: rows)
    case .property(let reader, let nodes):
      numbers(of: nodes, reader)
    }
  }

  /// The numbers of the values of a column.
  mutating func numbers(of column: Column, rows: Int) -> [Int32] {
    switch column {
    case .integers(let items): numbers(of: items, .integers) { .integer($0) }
    case .dates(let items): numbers(of: items, .dates) { Column.dates([$0])[0] }
    case .booleans(let items): numbers(of: items, .booleans) { .boolean($0 != 0) }
    case .texts(let items, let codes): numbers(of: items, .texts) { .string(codes[$0]) }
    case .nodes(let items): numbers(of: items.map(\.index), .nodes) { .node(NodeID(rawValue: UInt32($0))) }
    case .relationships(let items):
      numbers(of: items.map { Int($0.rawValue) }, .relationships) {
        .relationship(RelationshipID(rawValue: UInt32($0)))
      }
    case .constant(let value): Array(repeating: number(of: value), count: rows)
    case .values, .floats: (0..<rows).map { number(of: column[$0]) }
    }
  }

  private mutating func numbers(of items: [Int], _ type: ColumnType, _ value: (Int) -> Value) -> [Int32] {
    var table = tables.removeValue(forKey: type) ?? IntegerNumbers()
    defer { tables[type] = table }
    if numbers == nil, !values.isEmpty, !tables.isEmpty { numbers = take() }
    var result = [Int32](repeating: 0, count: items.count)
    var position = 0
    while true {
      position = table.find(items, from: position, into: &result)
      guard position < items.count else { return result }
      let new: Int32
      if numbers == nil, tables.isEmpty {
        new = Int32(values.count)
        values.append(value(items[position]))
      } else {
        new = number(of: value(items[position]))
      }
      table.insert(items[position], new)
    }
  }

  /// The numbers of nodes' values, each of which is read once unless rows are too few to keep numbers by node.
  private mutating func numbers(of nodes: [NodeID], _ reader: PropertyReader) -> [Int32] {
    nodesSeen += nodes.count
    let last = nodes.lastNode
    if last >= numbersOfNodes.count {
      guard last < Self.nodesForOneRow * nodesSeen else {
        return numbers(of: reader.column(of: nodes), rows: nodes.count)
      }
      var length = max(1_024, numbersOfNodes.count)
      while length <= last { length *= 2 }
      numbersOfNodes += Array(repeating: -1, count: length - numbersOfNodes.count)
    }
    let (known, areMissing) = numbersOfNodes.elements(at: nodes)
    guard areMissing else { return known }
    let unknown = unknownNodes(nodes)
    let new = numbers(of: reader.column(of: unknown), rows: unknown.count)
    for (node, number) in zip(unknown, new) { numbersOfNodes[node.index] = number }
    return numbersOfNodes.elements(at: nodes).found
  }

  /// The nodes whose number is not known, each once, in the order in which they first appear; they are marked by −2.
  private mutating func unknownNodes(_ nodes: [NodeID]) -> [NodeID] {
    var known = numbersOfNodes.mutableSpan
    var unknown: [NodeID] = []
    for node in nodes where known[node.index] == -1 {
      known[node.index] = -2
      unknown.append(node)
    }
    return unknown
  }

  /// The values of some numbers.
  func column(of numbers: [Int32]) -> Column {
    var integers: [Int] = []
    integers.reserveCapacity(values.count)
    for case .integer(let integer) in values { integers.append(integer) }
    if integers.count == values.count { return .integers(integers.gathering(Array(numbers) { Int($0) })) }
    var builder = ColumnBuilder()
    for number in numbers { builder.append(values[Int(number)]) }
    return builder.take()
  }
}
