/// A message of the server.
public enum BoltResponse: Sendable, Hashable {
  /// It is done.
  case success([String: PackStreamValue])
  /// It is not done.
  case failure(BoltFailure)
  /// It was not looked at, since something before it failed.
  case ignored
  /// A row of a result.
  case record([PackStreamValue])

  /// The message as it is sent in a version, without chunks.
  public func bytes(version: BoltVersion) -> [UInt8] { PackStreamWriter.bytes(of: packed(version)) }

  /// The message as it is sent in a version, in chunks.
  public func chunks(version: BoltVersion) -> [UInt8] { ChunkWriter.chunks(of: packed(version)) }

  private func packed(_ version: BoltVersion) -> PackStreamValue {
    let structure =
      switch self {
      case .success(let entries): PackStreamStructure(0x70, [.map(entries)])
      case .failure(let failure): PackStreamStructure(0x7F, [.map(failure.entries(version: version))])
      case .ignored: PackStreamStructure(0x7E, [])
      case .record(let values): PackStreamStructure(0x71, [.list(values)])
      }
    return .structure(structure)
  }

  /// Reads a message of a server; nil where it is none. A failure is read in the form of versions before 5.7 and later.
  public init?(_ message: [UInt8]) {
    guard case .structure(let structure)? = try? PackStreamReader.value(of: message) else { return nil }
    switch (structure.tag, structure.fields.first) {
    case (0x70, .map(let entries)?): self = .success(entries)
    case (0x7E, nil): self = .ignored
    case (0x71, .list(let values)?): self = .record(values)
    case (0x7F, .map(let entries)?):
      guard let code = (entries["code"] ?? entries["neo4j_code"])?.text, let message = entries["message"]?.text else {
        return nil
      }
      self = .failure(BoltFailure(code: code, message: message))
    default: return nil
    }
  }
}
