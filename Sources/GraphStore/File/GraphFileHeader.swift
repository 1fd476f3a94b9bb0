import Glibc

/// The first 100 bytes of a file, read before SQLite sees it, so that a file that is not ours is never touched.
///
/// Offsets as in "Database File Format", section 1.3 (https://www.sqlite.org/fileformat2.html).
struct GraphFileHeader {
  /// "GUAN" in ASCII.
  static let applicationID: UInt32 = 0x4755_414E

  private static let magic = Array("SQLite format 3\0".utf8)
  private static let length = 100

  let formatVersion: Int

  init(of file: String) throws(StoreError) {
    let bytes = try Self.opening(of: file)
    guard !bytes.isEmpty else { throw .notGraphFile(file: file, reason: "it is empty") }
    guard bytes.starts(with: Self.magic) else { throw .notGraphFile(file: file, reason: "it is not an SQLite file") }
    guard bytes.count == Self.length else { throw .damagedFile(file: file, what: "it ends within its header") }
    guard Self.number(in: bytes, at: 68) == Self.applicationID else {
      throw .notGraphFile(file: file, reason: "it is an SQLite file of another program")
    }
    formatVersion = Int(Self.number(in: bytes, at: 60))
    guard formatVersion <= GraphFile.formatVersion else {
      throw .newerFormat(file: file, found: formatVersion, supported: GraphFile.formatVersion)
    }
    guard formatVersion >= 1 else { throw .damagedFile(file: file, what: "its format version is \(formatVersion)") }
  }

  /// Whether a file begins as SQLite files do.
  static func hasMagic(_ file: String) -> Bool {
    guard let bytes = try? opening(of: file) else { return false }
    return bytes.starts(with: magic)
  }

  private static func opening(of file: String) throws(StoreError) -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .noSuchFile(file: file) }
      throw .inputOutput(file: file, reason: SystemCall.message(of: errno))
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = pread(descriptor, &bytes, length, 0)
    guard count >= 0 else { throw .inputOutput(file: file, reason: SystemCall.message(of: errno)) }
    return Array(bytes.prefix(count))
  }

  /// A big-endian number of four bytes.
  private static func number(in bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
