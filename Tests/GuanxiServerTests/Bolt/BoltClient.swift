import Bolt
import GuanxiServer
import Testing

/// A client that sends the bytes of Bolt itself, one test at a time.
actor BoltClient {
  private let connection: RawConnection
  private var chunks = ChunkReader()
  let version: BoltVersion

  /// The server closed the connection.
  struct Closed: Error {}

  /// Opens a connection and agrees on a version.
  init(_ server: RunningServer, version: BoltVersion = BoltVersion(5, 8)) async throws {
    connection = try RawConnection(port: server.boltPort)
    self.version = version
    let proposal: [UInt8] = [0, 0, version.minor, version.major] + [UInt8](repeating: 0, count: 12)
    await connection.send(Handshake.magic + proposal)
    var answer: [UInt8] = []
    while answer.count < 4 {
      let more = await connection.readBytes()
      guard !more.isEmpty else { throw Closed() }
      answer += more
    }
    #expect(answer == Handshake.bytes(of: version))
  }

  /// Opens a connection and signs in.
  static func signedIn(
    _ server: RunningServer, token: String? = nil, version: BoltVersion = BoltVersion(5, 8),
    hello: [String: PackStreamValue] = [:]
  ) async throws -> BoltClient {
    let client = try await BoltClient(server, version: version)
    let auth: [String: PackStreamValue] = [
      "scheme": "basic", "principal": "neo4j", "credentials": .string(token ?? server.client.token ?? ""),
    ]
    if version.hasLogon {
      try await client.succeeds(.hello(hello))
      try await client.succeeds(.logon(auth))
    } else {
      try await client.succeeds(.hello(auth.merging(hello) { $1 }))
    }
    return client
  }

  /// Sends messages without waiting.
  func send(_ requests: BoltRequest...) async {
    await connection.send(requests.flatMap { ChunkWriter.chunks(of: $0.bytes) })
  }

  /// Sends many messages at once.
  func send(all requests: [BoltRequest]) async {
    await connection.send(requests.flatMap { ChunkWriter.chunks(of: $0.bytes) })
  }

  /// Sends bytes as they are.
  func send(bytes: [UInt8]) async { await connection.send(bytes) }

  /// The next answer.
  func next() async throws -> BoltResponse {
    while true {
      if let message = try chunks.next() { return try #require(BoltResponse(message)) }
      let bytes = await connection.readBytes()
      guard !bytes.isEmpty else { throw Closed() }
      chunks.append(bytes)
    }
  }

  /// Sends a message that must succeed.
  @discardableResult
  func succeeds(_ request: BoltRequest) async throws -> [String: PackStreamValue] {
    await send(request)
    return try await success()
  }

  /// The next answer, which must be a success.
  func success() async throws -> [String: PackStreamValue] {
    let answer = try await next()
    guard case .success(let entries) = answer else {
      Issue.record("no success: \(answer)")
      return [:]
    }
    return entries
  }

  /// The code of the next answer, which must be a failure.
  func failureCode() async throws -> String {
    let answer = try await next()
    guard case .failure(let failure) = answer else { return "\(answer)" }
    return failure.code
  }

  /// Expects a failure with a code as the next answer.
  func fails(_ code: String) async throws {
    let found = try await failureCode()
    #expect(found == code)
  }

  /// The rows that come until something else does, and that.
  func rows() async throws -> (rows: [[PackStreamValue]], end: BoltResponse) {
    var rows: [[PackStreamValue]] = []
    while true {
      let answer = try await next()
      guard case .record(let row) = answer else { return (rows, answer) }
      rows.append(row)
    }
  }

  /// The rows of a statement.
  func rows(
    _ statement: String, _ parameters: [String: PackStreamValue] = [:], extra: [String: PackStreamValue] = [:]
  ) async throws -> [[PackStreamValue]] {
    await send(.run(statement, parameters: parameters, extra: extra), .pull(ResultPart()))
    _ = try await success()
    let (rows, end) = try await rows()
    guard case .success = end else {
      Issue.record("no success: \(end)")
      return []
    }
    return rows
  }

  /// Whether the server closes the connection without another answer.
  func isClosed() async -> Bool {
    do {
      _ = try await next()
      return false
    } catch { return error is Closed }
  }
}

extension BoltRequest {
  /// A statement without anything else.
  static func run(_ statement: String, mode: PackStreamValue = "w") -> BoltRequest {
    .run(statement, parameters: [:], extra: ["mode": mode])
  }
}
