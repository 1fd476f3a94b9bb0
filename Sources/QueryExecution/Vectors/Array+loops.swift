internal import PropertyGraph

/// The loops that columns are made in, which neither look for room nor for the end of an array at each step.
///
/// Unsafe inside: they write into room that was asked for at once, and read positions that whoever calls them vouches for.
extension Array {
  /// Makes each element from its position.
  @inline(__always)
  init(count: Int, _ element: (Int) -> Element) {
    self.init(unsafeUninitializedCapacity: count) { output, filled in
      guard let start = output.baseAddress else { return }
      for position in 0..<count { (start + position).initialize(to: element(position)) }
      filled = count
    }
  }

  /// The elements at some positions, in that order. Each must be a position of the array.
  func gathering(_ positions: [Int]) -> [Element] {
    withUnsafeBufferPointer { elements in
      positions.withUnsafeBufferPointer { positions in
        Array(count: positions.count) { elements[positions[$0]] }
      }
    }
  }

  /// Makes each element from the elements at the same position of two arrays, of which the second is at least as long.
  @inline(__always)
  init<First, Second>(_ first: [First], _ second: [Second], _ element: (First, Second) -> Element) {
    self = first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        precondition(first.count <= second.count)
        return Array(count: first.count) { element(first[$0], second[$0]) }
      }
    }
  }

  /// Makes each element from the element at the same position of an array.
  @inline(__always)
  init<First>(_ first: [First], _ element: (First) -> Element) {
    self = first.withUnsafeBufferPointer { first in Array(count: first.count) { element(first[$0]) } }
  }
}

/// Truth values as bytes, 0 or 1, so that no loop branches on them.
extension [Bool] {
  /// The positions of what is true.
  var truePositions: [Int] {
    withBytes { truths in
      [Int](unsafeUninitializedCapacity: truths.count) { output, filled in
        var next = 0
        for position in 0..<truths.count {
          output[next] = position
          next &+= Int(truths[position])
        }
        filled = next
      }
    }
  }

  /// Whether all are true.
  var areAllTrue: Bool {
    withBytes { truths in
      var common: UInt8 = 1
      for truth in truths { common &= truth }
      return common == 1
    }
  }

  /// What is true in both arrays, of which the second is at least as long.
  func and(_ other: [Bool]) -> [Bool] { combined(other) { $0 & $1 } }

  /// What is true in one of the arrays, of which the second is at least as long.
  func or(_ other: [Bool]) -> [Bool] { combined(other) { $0 | $1 } }

  private func combined(_ other: [Bool], _ combine: (UInt8, UInt8) -> UInt8) -> [Bool] {
    precondition(count <= other.count)
    return withBytes { first in
      other.withBytes { second in
        [Bool](unsafeUninitializedCapacity: first.count) { output, filled in
          output.withMemoryRebound(to: UInt8.self) { output in
            for position in 0..<first.count { output[position] = combine(first[position], second[position]) }
          }
          filled = first.count
        }
      }
    }
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer { $0.withMemoryRebound(to: UInt8.self, body) }
  }
}

extension [Int32] {
  /// The elements at the numbers of nodes, each of which must be a position of the array, and whether one is negative.
  func elements(at nodes: [NodeID]) -> (found: [Int32], areNegative: Bool) {
    var common: Int32 = 0
    let found = withUnsafeBufferPointer { elements in
      [Int32](nodes) { node in
        let element = elements[node.index]
        common |= element
        return element
      }
    }
    return (found, common < 0)
  }
}

extension [NodeID] {
  /// The greatest number of a node; 0 where there are none.
  var lastNode: Int {
    withUnsafeBufferPointer { nodes in
      var last: UInt32 = 0
      for position in 0..<nodes.count { last = Swift.max(last, nodes[position].rawValue) }
      return Int(last)
    }
  }
}

/// What rows add to their groups, each of which must be a position of the array.
extension Array {
  /// Adds one for each row.
  mutating func count<Group: FixedWidthInteger>(_ groups: [Group]) where Element == Int {
    withRows(groups) { count, _ in count &+= 1 }
  }

  /// Adds the values of rows, of which there are as many as groups.
  mutating func sum(_ values: [Double], _ groups: [Int32]) where Element == Double {
    withRows(values, groups) { sum, value in sum += value }
  }

  /// Keeps the greatest or the least of the values of rows, of which there are as many as groups.
  mutating func extremes(_ values: [Element], _ groups: [Int32], isMaximum: Bool) where Element: Comparable {
    if isMaximum {
      withRows(values, groups) { best, value in best = value > best ? value : best }
    } else {
      withRows(values, groups) { best, value in best = value < best ? value : best }
    }
  }

  @inline(__always)
  private mutating func withRows(_ values: [Element], _ groups: [Int32], _ body: (inout Element, Element) -> Void) {
    precondition(values.count == groups.count)
    values.withUnsafeBufferPointer { values in withRows(groups) { body(&$0, values[$1]) } }
  }

  /// Hands each row to `body` with the element of its group, which stays at hand as long as rows of one group follow one another.
  @inline(__always)
  private mutating func withRows<Group: FixedWidthInteger>(_ groups: [Group], _ body: (inout Element, Int) -> Void) {
    withUnsafeMutableBufferPointer { elements in
      groups.withUnsafeBufferPointer { groups in
        guard var group = groups.first else { return }
        var element = elements[Int(group)]
        for row in 0..<groups.count {
          if groups[row] != group {
            elements[Int(group)] = element
            group = groups[row]
            element = elements[Int(group)]
          }
          body(&element, row)
        }
        elements[Int(group)] = element
      }
    }
  }
}
