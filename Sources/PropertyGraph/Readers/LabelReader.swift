/// The nodes of one label, laid open for loops over many nodes. O(blocks) to make.
///
/// Unsafe inside: it holds addresses into arrays that never change; their owners are kept as long as the reader.
package final class LabelReader: @unchecked Sendable {
  private let members: IDBitmap?
  private let blocks: UnsafeMutableBufferPointer<UnsafePointer<UInt64>>
  private let wordCount: Int

  /// Opens a label; nil stands for one that no node bears.
  package init(_ graph: Graph, _ label: LabelID?) {
    members = label.flatMap { Int($0.rawValue) < graph.nodesByLabel.count ? graph.nodesByLabel[Int($0.rawValue)] : nil }
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
        count = nodes.count
        guard blocks.count == 1 else {
          for position in 0..<nodes.count { output[position] = bears(nodes[position].rawValue) }
          return
        }
        let (words, bits) = (blocks[0], UInt32(wordCount) << 6)
        for position in 0..<nodes.count {
          let id = nodes[position].rawValue
          output[position] = id < bits && words[Int(id >> 6)] & (1 << UInt64(id & 63)) != 0
        }
      }
    }
  }

  @inline(__always)
  private func bears(_ id: UInt32) -> Bool {
    let word = Int(id >> 6)
    guard word < wordCount else { return false }
    return blocks[word >> 12][word & 4_095] & (1 << UInt64(id & 63)) != 0
  }
}
