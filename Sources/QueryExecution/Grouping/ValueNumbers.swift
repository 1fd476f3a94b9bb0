internal import PropertyGraph

/// Numbers the distinct values of one key 0, 1, 2 … in the order in which they first appear; values that grouping takes as
/// one have one number.
struct ValueNumbers {
  /// The first value of each number.
  private(set) var values: [Value] = []
  /// Whether values that are not the same may have one number: 1 and 1.0.
  private(set) var isMixed = false
  private var numbers: [Value: Int32] = [:]
  /// Columns of one type are numbered by what they hold, without making values of it: a table for each type.
  private var tables: [ColumnType: IntegerNumbers] = [:]

  private enum ColumnType { case integers, dates, booleans, texts, nodes, relationships }

  /// The number of a value.
  mutating func number(of value: Value) -> Int32 {
    let key = ValueComparison.groupingKey(of: value)
    if key != value { isMixed = true }
    if let known = numbers[key] { return known }
    let new = Int32(values.count)
    numbers[key] = new
    values.append(value)
    return new
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
    var result: [Int32] = []
    result.reserveCapacity(items.count)
    var last: (item: Int, number: Int32) = (0, -1)
    for item in items {
      if last.number < 0 || item != last.item {
        if let known = table.number(of: item) {
          last = (item, known)
        } else {
          let new = number(of: value(item))
          table.insert(item, new)
          last = (item, new)
        }
      }
      result.append(last.number)
    }
    tables[type] = table
    return result
  }

  /// The values of some numbers.
  func column(of numbers: [Int32]) -> Column {
    var integers: [Int] = []
    for case .integer(let integer) in values { integers.append(integer) }
    if integers.count == values.count { return .integers(numbers.map { integers[Int($0)] }) }
    var builder = ColumnBuilder()
    for number in numbers { builder.append(values[Int(number)]) }
    return builder.take()
  }
}
