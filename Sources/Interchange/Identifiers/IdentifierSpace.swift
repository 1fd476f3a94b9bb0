import PropertyGraph

/// The ids of one id space and the nodes that they name.
final class IdentifierSpace {
  let name: String
  /// Whether ids are whole numbers, so that `007` and `7` are the same.
  let isInteger: Bool
  private var dictionary = ByteDictionary()
  private var nodeOfCode: [UInt32] = []
  private var lineOfCode: [UInt32] = []
  /// The files in which ids were declared, with the code of the first id of each.
  private var files: [(firstCode: UInt32, path: String)] = []

  private static let noNode = UInt32.max

  init(name: String, isInteger: Bool) {
    self.name = name
    self.isInteger = isInteger
  }

  func beginFile(_ path: String) { files.append((UInt32(clamping: dictionary.count), path)) }

  /// What declaring an id gave.
  enum Declaration {
    case new(code: UInt32)
    case duplicate(file: String, line: Int)
    case notAnInteger
  }

  @inline(__always)
  func declare(_ bytes: UnsafeBufferPointer<UInt8>, line: UInt32) -> Declaration {
    if isInteger, !Self.isCanonical(bytes) { return declareNumber(bytes, line) }
    let (code, isNew) = dictionary.enter(bytes)
    guard isNew else { return .duplicate(file: file(of: code), line: Int(lineOfCode[Int(code)])) }
    nodeOfCode.append(Self.noNode)
    lineOfCode.append(line)
    return .new(code: code)
  }

  /// Says which node a declared id names.
  func bind(_ code: UInt32, to node: NodeID) { nodeOfCode[Int(code)] = node.rawValue }

  /// The node that an id names, nil where there is none.
  @inline(__always)
  func node(_ bytes: UnsafeBufferPointer<UInt8>) -> NodeID? {
    if isInteger, !Self.isCanonical(bytes) { return nodeOfNumber(bytes) }
    guard let code = dictionary.code(of: bytes), nodeOfCode[Int(code)] != Self.noNode else { return nil }
    return NodeID(rawValue: nodeOfCode[Int(code)])
  }

  private func file(of code: UInt32) -> String { files.last { $0.firstCode <= code }?.path ?? "" }

  /// Whether the bytes are a whole number as we would write it.
  private static func isCanonical(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...18).contains(bytes.count) else { return false }
    if bytes[0] == UInt8(ascii: "0") { return bytes.count == 1 }
    return bytes.allSatisfy { $0 &- 48 < 10 }
  }

  private func declareNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ line: UInt32) -> Declaration {
    guard case .value(let number) = NumberParsing.integer(bytes) else { return .notAnInteger }
    var text = String(number)
    let (code, isNew) = text.withUTF8 { dictionary.enter($0) }
    guard isNew else { return .duplicate(file: file(of: code), line: Int(lineOfCode[Int(code)])) }
    nodeOfCode.append(Self.noNode)
    lineOfCode.append(line)
    return .new(code: code)
  }

  private func nodeOfNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> NodeID? {
    guard case .value(let number) = NumberParsing.integer(bytes) else { return nil }
    var text = String(number)
    guard let code = text.withUTF8({ dictionary.code(of: $0) }), nodeOfCode[Int(code)] != Self.noNode else {
      return nil
    }
    return NodeID(rawValue: nodeOfCode[Int(code)])
  }
}
