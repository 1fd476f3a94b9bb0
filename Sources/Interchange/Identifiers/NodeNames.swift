import PropertyGraph

/// The ids of one id space by number, and the node that each names. O(1) for each.
struct NodeNames {
  /// Whether ids are whole numbers, so that `007` and `7` are the same.
  let isInteger: Bool
  private var dictionary = ByteDictionary()
  private var nodeOfCode: [UInt32] = []

  private static let noNode = UInt32.max

  init(isInteger: Bool) { self.isInteger = isInteger }

  /// The number of ids.
  var count: Int { dictionary.count }

  /// The number of an id, adding it where it is new; nil where it should be a whole number and is none.
  @inline(__always)
  mutating func enter(_ bytes: UnsafeBufferPointer<UInt8>) -> (code: UInt32, isNew: Bool)? {
    var entered = (code: UInt32(0), isNew: false)
    if isInteger, !Self.isCanonical(bytes) {
      guard var text = Self.canonicalText(bytes) else { return nil }
      entered = text.withUTF8 { dictionary.enter($0) }
    } else {
      entered = dictionary.enter(bytes)
    }
    if entered.isNew { nodeOfCode.append(Self.noNode) }
    return entered
  }

  /// Says which node an id names.
  mutating func bind(_ code: UInt32, to node: NodeID) { nodeOfCode[Int(code)] = node.rawValue }

  /// The node that an id names, nil where there is none.
  @inline(__always)
  func node(_ bytes: UnsafeBufferPointer<UInt8>) -> NodeID? {
    if isInteger, !Self.isCanonical(bytes) { return nodeOfNumber(bytes) }
    return dictionary.code(of: bytes).flatMap(node)
  }

  private func nodeOfNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> NodeID? {
    guard var text = Self.canonicalText(bytes) else { return nil }
    return text.withUTF8 { dictionary.code(of: $0) }.flatMap(node)
  }

  @inline(__always)
  private func node(_ code: UInt32) -> NodeID? {
    nodeOfCode[Int(code)] == Self.noNode ? nil : NodeID(rawValue: nodeOfCode[Int(code)])
  }

  /// Whether the bytes are a whole number as we would write it.
  private static func isCanonical(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...18).contains(bytes.count) else { return false }
    if bytes[0] == UInt8(ascii: "0") { return bytes.count == 1 }
    return bytes.allSatisfy { $0 &- 48 < 10 }
  }

  /// A whole number as we would write it; nil where the bytes are none.
  private static func canonicalText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard case .value(let number) = NumberParsing.integer(bytes) else { return nil }
    return String(number)
  }
}
