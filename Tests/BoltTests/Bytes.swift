/// Bytes as specifications print them.
enum Bytes {
  /// The bytes of a text such as `B1 44 2A`.
  static func of(_ text: String) -> [UInt8] {
    text.split { $0 == " " || $0 == "\n" }.compactMap { UInt8($0, radix: 16) }
  }
}
