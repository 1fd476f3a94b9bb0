internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/administration/audit`: the audit log, newest entries first, and whether it is as it was written.
enum AuditPages {
  static let all = [
    Route(page: .get, "/administration/audit", .token(.admin)) { exchange in try await show(exchange) },
    Route(page: .post, "/administration/audit/verify", .token(.admin)) { exchange in
      guard let log = exchange.server.audit else { return try await show(exchange) }
      let found = try await exchange.compute {
        do throws(GuanxiError) { return try log.verify() } catch { throw Problem(error) }
      }
      return try await show(exchange, found)
    },
  ]

  struct Model: Sendable {
    let isAbsent: Bool
    let log: Log?
  }

  struct Log: Sendable {
    struct Action: Sendable {
      let name: String
      let isChosen: Bool
    }

    struct Verified: Sendable {
      let text: String
      let look: String
    }

    let actor: String
    let graph: String
    let actions: [Action]
    let from: String
    let to: String
    let error: String?
    let verified: Verified?
    let table: PageTable
    let older: String?
  }

  /// How many entries a page shows.
  private static let limit = 100
  private static let names = ["actor", "graph", "action", "from", "to"]

  private static func show(_ exchange: Exchange, _ found: AuditVerification? = nil) async throws -> Response {
    try exchange.query.allow(names + ["asOf", "before", "language"])
    let title = PageWords.all(in: exchange.language)["audit"] ?? ""
    guard let log = exchange.server.audit else {
      return exchange.page("audit", title: title, Model(isAbsent: true, log: nil))
    }
    var (filter, error) = (AuditFilter(), String?.none)
    do { filter = try Self.filter(exchange.query) } catch let wrong { error = wrong.detail[exchange.language] }
    let (wanted, before) = (filter, try exchange.query.integer("before", in: 1...Int.max))
    let page = try await exchange.compute {
      do throws(GuanxiError) {
        return try log.newest(before: before.map(Int64.init), limit: limit, matching: wanted)
      } catch { throw Problem(error) }
    }
    return exchange.page(
      "audit", title: title, status: error == nil ? .ok : .badRequest,
      Model(isAbsent: false, log: model(exchange, page, error, found)))
  }

  private static func filter(_ query: QueryItems) throws(Problem) -> AuditFilter {
    func date(_ name: String) throws(Problem) -> CalendarDate? {
      guard let text = query[name] else { return nil }
      guard let date = try? CalendarDate(parsing: text) else {
        throw Problem(.badParameter, "A date is such as 2026-06-30.", "日期应形如 2026-06-30。")
      }
      return date
    }
    return AuditFilter(
      actor: query["actor"], graph: query["graph"], action: query["action"], from: try date("from"), to: try date("to"))
  }

  private static func model(
    _ exchange: Exchange, _ page: AuditPage, _ error: String?, _ found: AuditVerification?
  ) -> Log {
    let (query, language) = (exchange.query, exchange.language)
    let words = PageWords.all(in: language)
    let columns = ["#", "audit-time", "audit-actor", "audit-action", "graph", "audit-subject", "audit-rows"]
    let table = PageTable(
      caption: words["audit"] ?? "",
      columns: columns.map { .init(title: words[$0] ?? $0, isNumeric: $0 == "#" || $0 == "audit-rows") },
      rows: page.entries.map { entry in
        PageTable.Row(cells: [
          .init(text: String(entry.sequence), isNumeric: true), .init(text: entry.time.description),
          .init(text: entry.actor), .init(text: entry.action), .init(text: entry.graph), .init(text: entry.subject),
          .init(text: entry.rows.map { String($0) } ?? "", isNumeric: true),
        ])
      })
    let kept = names.compactMap { name in query[name].map { (name, $0) } }
    let items = page.next.map { kept + [("before", String($0))] } ?? []
    return Log(
      actor: query["actor"] ?? "", graph: query["graph"] ?? "",
      actions: AuditAction.allCases.map { .init(name: $0.rawValue, isChosen: $0.rawValue == query["action"]) },
      from: query["from"] ?? "", to: query["to"] ?? "", error: error,
      verified: found.map { .init(text: AuditText.text(of: $0, language), look: $0.fault == nil ? "done" : "wrong") },
      table: table,
      older: items.isEmpty
        ? nil
        : "/administration/audit?"
          + items.map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }.joined(separator: "&"))
  }
}
