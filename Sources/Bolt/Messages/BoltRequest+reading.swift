/// Why bytes are no message of Bolt.
public enum BoltMessageError: Error, Sendable, Hashable {
  /// They are no PackStream.
  case packStream(PackStreamError)
  /// They are no structure, or one with an unknown tag.
  case unknownMessage
  /// A message has other fields than it must have.
  case wrongFields(BoltRequest.Kind)
}

extension BoltMessageError: CustomStringConvertible {
  /// What is wrong.
  public var description: String {
    switch self {
    case .packStream(let error): "The message is no PackStream. \(error)"
    case .unknownMessage: "There is no such message in this version of Bolt."
    case .wrongFields(let kind): "The message \(kind.rawValue) has fields that it must not have, or lacks some."
    }
  }
}

extension BoltRequest {
  private static let kinds: [UInt8: Kind] = [
    0x01: .hello, 0x02: .goodbye, 0x0F: .reset, 0x10: .run, 0x11: .begin, 0x12: .commit, 0x13: .rollback,
    0x2F: .discard, 0x3F: .pull, 0x54: .telemetry, 0x66: .route, 0x6A: .logon, 0x6B: .logoff,
  ]

  /// Reads a message.
  public init(_ message: [UInt8], version: BoltVersion) throws(BoltMessageError) {
    let value: PackStreamValue
    do throws(PackStreamError) { value = try PackStreamReader.value(of: message) } catch { throw .packStream(error) }
    guard case .structure(let structure) = value, let kind = Self.kinds[structure.tag] else { throw .unknownMessage }
    switch kind {
    case .logon, .logoff: if !version.hasLogon { throw .unknownMessage }
    case .telemetry: if !version.hasTelemetry { throw .unknownMessage }
    default: break
    }
    guard let request = Self.request(kind, structure.fields) else { throw .wrongFields(kind) }
    self = request
  }

  private static func request(_ kind: Kind, _ fields: [PackStreamValue]) -> BoltRequest? {
    switch (kind, fields.count) {
    case (.hello, 1): fields[0].entries.map { .hello($0) }
    case (.logon, 1): fields[0].entries.map { .logon($0) }
    case (.logoff, 0): .logoff
    case (.goodbye, 0): .goodbye
    case (.reset, 0): .reset
    case (.run, 3): run(fields)
    case (.pull, 1): part(fields[0]).map { .pull($0) }
    case (.discard, 1): part(fields[0]).map { .discard($0) }
    case (.begin, 1): fields[0].entries.map { .begin($0) }
    case (.commit, 0): .commit
    case (.rollback, 0): .rollback
    case (.route, 3): route(fields)
    case (.telemetry, 1): fields[0].number.map { .telemetry($0) }
    default: nil
    }
  }

  private static func run(_ fields: [PackStreamValue]) -> BoltRequest? {
    guard let statement = fields[0].text, let parameters = fields[1].entries, let extra = fields[2].entries else {
      return nil
    }
    return .run(statement, parameters: parameters, extra: extra)
  }

  private static func route(_ fields: [PackStreamValue]) -> BoltRequest? {
    guard let context = fields[0].entries, let bookmarks = fields[1].items else { return nil }
    let database: PackStreamValue = fields[2].entries.map { $0["db"] ?? .null } ?? fields[2]
    guard database == .null || database.text != nil else { return nil }
    return .route(context, bookmarks: bookmarks.compactMap(\.text), database: database.text)
  }

  private static func part(_ value: PackStreamValue) -> ResultPart? {
    guard let entries = value.entries, let rows = entries["n"]?.number, rows == -1 || rows > 0 else { return nil }
    let result = entries["qid"] ?? -1
    guard let number = result.number, number >= -1 else { return nil }
    return ResultPart(rows: rows == -1 ? nil : rows, result: number == -1 ? nil : number)
  }
}
