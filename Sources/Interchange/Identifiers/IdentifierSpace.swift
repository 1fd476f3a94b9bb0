import PropertyGraph

/// The ids of one id space and the nodes that they name.
final class IdentifierSpace {
  let name: String
  private(set) var names: NodeNames
  private var lineOfCode: [UInt32] = []
  /// The files in which ids were declared, with the code of the first id of each.
  private var files: [(firstCode: UInt32, path: String)] = []

  init(name: String, isInteger: Bool) {
    self.name = name
    names = NodeNames(isInteger: isInteger)
  }

  /// Whether ids are whole numbers.
  var isInteger: Bool { names.isInteger }

  func beginFile(_ path: String) { files.append((UInt32(clamping: names.count), path)) }

  /// What declaring an id gave.
  enum Declaration {
    case new(code: UInt32)
    case duplicate(file: String, line: Int)
    case notAnInteger
  }

  @inline(__always)
  func declare(_ bytes: UnsafeBufferPointer<UInt8>, line: UInt32) -> Declaration {
    guard let (code, isNew) = names.enter(bytes) else { return .notAnInteger }
    guard isNew else { return .duplicate(file: file(of: code), line: Int(lineOfCode[Int(code)])) }
    lineOfCode.append(line)
    return .new(code: code)
  }

  /// Says which node a declared id names.
  func bind(_ code: UInt32, to node: NodeID) { names.bind(code, to: node) }

  private func file(of code: UInt32) -> String { files.last { $0.firstCode <= code }?.path ?? "" }
}
