extension BoltRequest {
  /// The message as a client sends it.
  public var bytes: [UInt8] {
    let (tag, fields): (UInt8, [PackStreamValue]) =
      switch self {
      case .hello(let entries): (0x01, [.map(entries)])
      case .logon(let entries): (0x6A, [.map(entries)])
      case .logoff: (0x6B, [])
      case .goodbye: (0x02, [])
      case .reset: (0x0F, [])
      case .run(let statement, let parameters, let extra): (0x10, [.string(statement), .map(parameters), .map(extra)])
      case .pull(let part): (0x3F, [Self.value(of: part)])
      case .discard(let part): (0x2F, [Self.value(of: part)])
      case .begin(let entries): (0x11, [.map(entries)])
      case .commit: (0x12, [])
      case .rollback: (0x13, [])
      case .route(let context, let bookmarks, let database):
        (
          0x66,
          [
            .map(context), .list(bookmarks.map(PackStreamValue.string)),
            .map(database.map { ["db": .string($0)] } ?? [:]),
          ]
        )
      case .telemetry(let number): (0x54, [.integer(number)])
      }
    return PackStreamWriter.bytes(of: .structure(PackStreamStructure(tag, fields)))
  }

  private static func value(of part: ResultPart) -> PackStreamValue {
    .map(["n": .integer(part.rows ?? -1), "qid": .integer(part.result ?? -1)])
  }
}
