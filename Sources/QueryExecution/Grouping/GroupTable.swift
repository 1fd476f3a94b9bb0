internal import PropertyGraph

/// Numbers groups of rows that agree in some keys 0, 1, 2 … in the order in which they first appear.
///
/// Each key's values have numbers of their own; a pair of numbers has a number, and so on from key to key.
struct GroupTable {
  private var values: [ValueNumbers]
  private var pairs: [PairNumbers]
  /// By key: the values that groups began with, of those that began after values of one number were not the same any more.
  private var firstValues: [[Int: Value]]

  /// A table without groups.
  ///
  /// - Parameter keyCount: at least one.
  init(keyCount: Int) {
    values = Array(repeating: ValueNumbers(), count: keyCount)
    pairs = Array(repeating: PairNumbers(), count: keyCount - 1)
    firstValues = Array(repeating: [:], count: keyCount)
  }

  /// The number of groups.
  var count: Int { pairs.last?.firsts.count ?? values[0].values.count }

  /// The groups of rows, of which the keys are given.
  mutating func groups(of keys: [GroupKey], rows: Int) -> [Int32] {
    let known = count
    var result = values[0].numbers(of: keys[0], rows: rows)
    for position in pairs.indices {
      let next = values[position + 1].numbers(of: keys[position + 1], rows: rows)
      result = pairs[position].numbers(of: result, next, within: values[position + 1].values.count)
    }
    if count > known, values.contains(where: \.isMixed) { keepFirstValues(keys, result, from: known) }
    return result
  }

  private mutating func keepFirstValues(_ keys: [GroupKey], _ groups: [Int32], from known: Int) {
    var next = known
    for (row, group) in groups.enumerated() where Int(group) == next {
      for position in keys.indices where values[position].isMixed {
        firstValues[position][next] = keys[position][row]
      }
      next += 1
    }
  }

  /// About how much memory the distinct values take, in bytes, from some number of them on.
  func valueBytes(from known: inout [Int]) -> Int {
    var bytes = 0
    for (position, numbers) in values.enumerated() {
      bytes += numbers.values[known[position]...].reduce(0) { $0 + 2 * $1.estimatedBytes }
      known[position] = numbers.values.count
    }
    return bytes
  }

  /// The values of each key for all groups, in their order.
  func columns() -> [Column] {
    var groups = (0..<count).map { Int32($0) }
    var result: [Column] = []
    for position in pairs.indices.reversed() {
      result.append(values[position + 1].column(of: groups.map { pairs[position].seconds[Int($0)] }))
      groups = groups.map { pairs[position].firsts[Int($0)] }
    }
    result.append(values[0].column(of: groups))
    return zip(result.reversed(), firstValues).map { $1.isEmpty ? $0 : replacing($0, by: $1) }
  }

  private func replacing(_ column: Column, by own: [Int: Value]) -> Column {
    var builder = ColumnBuilder()
    for group in 0..<count { builder.append(own[group] ?? column[group]) }
    return builder.take()
  }
}
