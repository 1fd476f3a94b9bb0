/// The first two bytes of every part's content: its kind and the version of its encoding.
enum PartOpening {
  static let encodingVersion: UInt8 = 1
}

extension ByteWriter {
  init(opening kind: PartKind) {
    self.init()
    write(byte: kind.code)
    write(byte: PartOpening.encodingVersion)
  }
}

extension ByteReader {
  mutating func expectOpening(of kind: PartKind) throws(PartFault) {
    guard try byte() == kind.code else { throw PartFault("it is not a part with \(kind.rawValue)") }
    let version = try byte()
    guard version == PartOpening.encodingVersion else {
      throw PartFault("its encoding has version \(version), this program reads \(PartOpening.encodingVersion)")
    }
  }
}
