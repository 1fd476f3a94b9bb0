internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Carries out the statements of one request.
struct QueryRun: Sendable {
  let exchange: Exchange
  let request: QueryRequest
  let asOf: CalendarDate
  let served: ServedGraph

  private var writer: QueryWriter { QueryWriter(asOf: asOf, language: exchange.language) }

  /// Checks every statement before the first one runs, and says whether none changes the graph.
  func isReadOnly() async throws -> Bool {
    try await exchange.compute(as: "statement check") { [request, served] in
      // Hints name what the caller sees.
      let seen = try served.view(for: exchange.caller, asOf: asOf).graph
      var isReadOnly = true
      for entry in request.statements {
        do throws(QueryError) {
          let isReading = try QueryEngine.standard.isReadOnly(entry.text, on: seen)
          isReadOnly = isReading && isReadOnly
        } catch { throw Problem(error, line: entry.line) }
      }
      return isReadOnly
    }
  }

  /// The answers to statements that only read, as one document.
  func readAll() async throws -> Response {
    let results = try await results()
    let text = try await exchange.compute {
      QueryAnswer(writer: writer, language: exchange.language).document(results, version: served.sequence)
    }
    return respond(ResponseBody(byteBuffer: ByteBuffer(string: text)), as: .json, version: served.sequence)
  }

  /// The answers to statements that only read.
  func results() async throws -> [QueryResult] {
    try await exchange.compute(as: "statement") {
      var results: [QueryResult] = []
      for entry in request.statements {
        let result = try read(entry)
        try record(.query, entry, rows: result.rows.count)
        results.append(result)
      }
      return results
    }
  }

  /// The rows of the one statement, sent as they are found.
  ///
  /// What goes wrong before the first rows is a problem document; later the connection ends early, so that nobody takes the
  /// rows for all of them.
  func stream(as form: QueryForm) async throws -> Response {
    let channel = RowChannel(patience: exchange.server.limits.bodySeconds)
    let format: QueryFormat = form == .csv ? .csv : .jsonl
    Task {
      do {
        try await exchange.server.traced("statement") {
          try await exchange.server.streams.run { try send(format, to: channel) }
        }
        channel.finish()
      } catch {
        channel.finish(error)
      }
    }
    var iterator = channel.chunks.makeAsyncIterator()
    let first = try await iterator.next()
    let body = ResponseBody { writer in
      defer { channel.close() }
      if let first {
        try await writer.write(first)
        channel.taken()
        for try await chunk in channel.chunks {
          try await writer.write(chunk)
          channel.taken()
        }
      }
      try await writer.finish(nil)
    }
    return respond(body, as: form, version: served.sequence)
  }

  private func send(_ format: QueryFormat, to channel: RowChannel) throws {
    guard let entry = request.statements.first else { return }
    let (writer, cancellation) = (writer, Cancellation())
    var (isBegun, count) = (false, 0)
    try record(.query, entry)
    let result = try read(entry, cancellation) { columns, rows, graph in
      count += rows.count
      let head = isBegun ? "" : writer.head(of: columns, as: format)
      isBegun = true
      let text = head + writer.text(rows, of: columns, on: graph, as: format)
      if !text.isEmpty, !channel.send(ByteBuffer(string: text)) { cancellation.cancel() }
    }
    try record(.answered, entry, rows: count + result.rows.count)
    let rest = writer.text(of: result, as: format)
    if !rest.isEmpty { _ = channel.send(ByteBuffer(string: rest)) }
  }

  private func read(
    _ entry: ShellScript.Entry, _ cancellation: Cancellation? = nil, stream: RowStream? = nil
  ) throws(Problem) -> QueryResult {
    let view = try served.view(for: exchange.caller, asOf: asOf)
    do throws(QueryError) {
      return try QueryEngine.standard.run(
        entry.text, parameters: request.parameters, on: view, named: served.name,
        now: exchange.now, seed: 1, limits: exchange.server.limits.query, cancellation: cancellation,
        history: served.history(for: exchange.caller, asOf: asOf), stream: stream)
    } catch { throw Problem(error, line: entry.line) }
  }

  /// Records a statement in the audit log, without its values.
  private func record(_ action: AuditAction, _ entry: ShellScript.Entry, rows: Int? = nil) throws(Problem) {
    let trail = exchange.trail(of: served.name)
    guard trail.isKept else { return }
    try trail.recorded(
      action, QueryEngine.standard.redacted(entry.text, on: served.graph), rows: rows, at: exchange.now)
  }

  /// Carries out statements of which some change the graph, in one transaction.
  func written() async throws -> (results: [QueryResult], version: Int64) {
    let done = try await GraphWriting.transaction(on: served.name, exchange) { transaction, audit in
      var results: [QueryResult] = []
      for entry in request.statements {
        let before = transaction.graph
        do throws(TransactionError) {
          results.append(
            try transaction.run(
              entry.text, parameters: request.parameters, asOf: asOf, now: exchange.now,
              limits: exchange.server.limits.query))
        } catch { throw Problem(error, line: entry.line) }
        if let result = results.last {
          try audit.record(QueryEngine.standard.redacted(entry.text, on: before), result)
        }
      }
      return results
    }
    return (done.answer, done.version)
  }

  /// The answers to statements of which some change the graph.
  func write(as form: QueryForm) async throws -> Response {
    let (results, version) = try await written()
    let text: String
    switch form {
    case .json:
      text = QueryAnswer(writer: writer, language: exchange.language).document(results, version: version)
    case .csv: text = results.map { writer.text(of: $0, as: .csv) }.joined()
    case .jsonl: text = results.map { writer.text(of: $0, as: .jsonl) }.joined()
    }
    return respond(ResponseBody(byteBuffer: ByteBuffer(string: text)), as: form, version: version)
  }

  private func respond(_ body: ResponseBody, as form: QueryForm, version: Int64) -> Response {
    var fields: HTTPFields = [
      .contentType: form.contentType, .cacheControl: "no-store", .contentLanguage: exchange.language.rawValue,
    ]
    fields[.graphVersion] = String(version)
    return Response(status: .ok, headers: fields, body: body)
  }
}
