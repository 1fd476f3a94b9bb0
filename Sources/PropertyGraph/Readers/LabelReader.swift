/// The nodes of one label, laid open for loops over many nodes. O(blocks) to make.
///
/// Unsafe inside: it holds addresses into arrays that never change; their owners are kept as long as the reader.
package final class LabelReader {
  private let members: IDBitmap?
  private let blocks: UnsafeMutableBufferPointer<UnsafePointer<UInt64>>
  private let wordCount: Int

  /// Opens a label; nil stands for one that no node bears.
  package init(_ graph: Graph, _ label: LabelID?) {
    members = label.flatMap {
      Int($0.rawValue) < graph.parts.nodesByLabel.count ? graph.parts.nodesByLabel[Int($0.rawValue)] : nil
    }
    let chunks = members?.words.chunks ?? []
    wordCount = members?.words.count ?? 0
    blocks = .allocate(capacity: chunks.count)
    _ = blocks.initialize(from: chunks.lazy.map(\.lastingAddress))
  }

  deinit { blocks.deallocate() }

  /// Whether each of the nodes bears the label.
  package func bears(_ nodes: [NodeID]) -> [Bool] {
    nodes.withUnsafeBufferPointer { nodes in
      [Bool](unsafeUninitializedCapacity: nodes.count) { output, count in
        for position in 0..<nodes.count { output[position] = bit(of: nodes[position].rawValue) != 0 }
        count = nodes.count
      }
    }
  }

  /// Whether all of the nodes bear the label.
  package func isBorne(byAll nodes: [NodeID]) -> Bool {
    nodes.withUnsafeBufferPointer { nodes in
      guard nodes.count < Self.manyNodes || range == nil else { return areWithinRange(nodes) }
      let (blocks, wordCount) = (blocks.baseAddress, UInt32(wordCount))
      guard let blocks else { return nodes.isEmpty }
      var common: UInt64 = 1
      for node in nodes {
        let word = node.rawValue >> 6
        guard word < wordCount else { return false }
        common &= blocks[Int(word >> 12)][Int(word & 4_095)] >> UInt64(node.rawValue & 63)
      }
      return common & 1 != 0
    }
  }

  /// How many nodes are worth finding out whether those that bear the label lie side by side.
  private static let manyNodes = 1_024

  /// Whether all nodes lie among those that bear the label, where these lie side by side.
  private func areWithinRange(_ nodes: UnsafeBufferPointer<NodeID>) -> Bool {
    guard let range else { return false }
    let (first, length) = (range.lowerBound, UInt32(range.count))
    var outside: UInt32 = 0
    for position in 0..<nodes.count { outside |= nodes[position].rawValue &- first < length ? 0 : 1 }
    return outside == 0
  }

  /// The ids that bear the label, where they lie side by side. O(words) when it is first asked for.
  private lazy var range: Range<UInt32>? = {
    guard let members, let first = members.next(from: 0) else { return nil }
    var next = first
    var counted = 0
    for word in (first >> 6)..<wordCount {
      let bits = blocks[word >> 12][word & 4_095] >> UInt64(next & 63)
      let run = (~bits).trailingZeroBitCount
      guard run > 0 else { break }
      counted += run
      next += run
      if next & 63 != 0 { break }
    }
    return counted == members.count ? UInt32(first)..<UInt32(next) : nil
  }()

  @inline(__always)
  private func bit(of id: UInt32) -> UInt64 {
    let word = Int(id >> 6)
    guard word < wordCount else { return 0 }
    return blocks.baseAddress.unsafelyUnwrapped[word >> 12][word & 4_095] >> UInt64(id & 63) & 1
  }
}
