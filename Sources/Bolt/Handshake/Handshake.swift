/// The first bytes of a connection, in which both sides agree on a version.
///
/// Source: [Bolt handshake specification](https://neo4j.com/docs/bolt/current/bolt/handshake/).
public enum Handshake {
  /// What a client sends first.
  public static let magic: [UInt8] = [0x60, 0x60, 0xB0, 0x17]
  /// How many bytes a client sends first: the magic and four proposals of four bytes.
  public static let count = 20
  /// What is answered where no version suits both: the connection ends then.
  public static let refusal: [UInt8] = [0, 0, 0, 0]
  /// The most bytes of the choice of a client after a manifest.
  public static let longestChoice = 4 + 10

  private static let manifest: [UInt8] = [0, 0, 1, 0xFF]

  /// What follows the first bytes of a client.
  public enum Answer: Sendable, Hashable {
    /// The bytes are no Bolt: nothing is answered.
    case notBolt
    /// No version suits both; ``Handshake/refusal`` is answered.
    case noVersion
    /// That version is spoken.
    case version(BoltVersion)
    /// The client wants to choose from ``Handshake/offer``.
    case manifest
  }

  /// Reads the first bytes of a client.
  ///
  /// - Parameter bytes: ``count`` bytes.
  public static func answer(to bytes: [UInt8]) -> Answer {
    guard bytes.count == count, Array(bytes.prefix(4)) == magic else { return .notBolt }
    for start in stride(from: 4, to: count, by: 4) {
      let proposal = Array(bytes[start..<start + 4])
      if proposal == manifest { return .manifest }
      let (range, minor, major) = (proposal[1], proposal[2], proposal[3])
      let lowest = minor - min(minor, range)
      let suits = { (version: BoltVersion) in version.major == major && (lowest...minor).contains(version.minor) }
      if let version = BoltVersion.spoken.first(where: suits) { return .version(version) }
    }
    return .noVersion
  }

  /// The answer that settles a version.
  public static func bytes(of version: BoltVersion) -> [UInt8] { [0, 0, version.minor, version.major] }

  /// What is offered to a client that wants to choose: the versions, and no capabilities.
  public static let offer: [UInt8] = {
    // Two ranges: 5.0 to 5.8, and 4.4 alone.
    manifest + [2, 0, 8, 8, 5, 0, 0, 4, 4] + [0]
  }()

  /// What a client chose.
  public enum Choice: Sendable, Hashable {
    /// More bytes are needed.
    case incomplete
    /// It cannot be.
    case wrong
    /// That version, and how many bytes said so.
    case version(BoltVersion, bytes: Int)
  }

  /// Reads what a client chose from the offer: a version, and capabilities as a number of seven bits a byte.
  public static func choice(_ bytes: some Collection<UInt8>) -> Choice {
    let bytes = Array(bytes.prefix(longestChoice))
    guard bytes.count >= 5 else { return .incomplete }
    guard bytes[0] == 0, bytes[1] == 0,
      let version = BoltVersion.spoken.first(where: { $0 == BoltVersion(bytes[3], bytes[2]) })
    else { return .wrong }
    for index in 4..<bytes.count where bytes[index] & 0x80 == 0 { return .version(version, bytes: index + 1) }
    return bytes.count < longestChoice ? .incomplete : .wrong
  }
}
