internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}`: the accounts, how far each is covered, how that developed, how healthy it is.
enum OverviewPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "page"])
      let page = try exchange.query.integer("page", in: 1...10_000) ?? 1
      return try await exchange.page("overview") { source in (source.word("accounts"), try model(source, page)) }
    }
  ]

  struct Model: Sendable {
    let asOf: String
    let accounts: [Account]
    let isEmpty: Bool
    let earlier: String?
    let later: String?
  }

  /// One account on the overview.
  struct Account: Sendable {
    let name: String
    let href: String
    let tier: String?
    let managers: String?
    let coverage: Coverage?
    /// Where the rest is found, which takes longer.
    let pulse: String
    let pulsePage: String
    let whatLeaves: String
  }

  /// How far an account is covered, and since when.
  struct Coverage: Sendable {
    let text: String
    let covered: String
    let change: String
    let direction: String
    let spark: Sparkline?
  }

  /// The number of companies from which on the overview leaves the development to the pages of the accounts.
  private static let large = 5_000

  private static func model(_ source: PageSource, _ page: Int) throws -> Model {
    let list = try AccountList(source, page: page - 1)
    let isLarge = source.view.nodes(labeled: "Company").count > large
    let accounts = try list.entries.map { entry in
      Account(
        name: entry.name, href: source.links.account(entry.id), tier: entry.tier.isEmpty ? nil : entry.tier,
        managers: entry.managers.isEmpty ? nil : entry.managers,
        coverage: isLarge ? nil : try coverage(of: entry.id, source),
        pulse: source.links.page("/accounts/\(PercentEncoding.encoded(entry.id))/pulse", [("part", "1")]),
        pulsePage: source.links.account(entry.id, "/pulse"),
        whatLeaves: source.links.account(entry.id, "/weak-links"))
    }
    return Model(
      asOf: source.view.asOf.description, accounts: accounts, isEmpty: accounts.isEmpty,
      earlier: page > 1 ? source.links.page("", [("page", String(page - 1))]) : nil,
      later: list.hasMore ? source.links.page("", [("page", String(page + 1))]) : nil)
  }

  /// The development over a year, quarter by quarter: the last row is the coverage of the date.
  private static func coverage(of account: String, _ source: PageSource) throws -> Coverage? {
    guard let from = source.view.asOf.yearEarlier else { return nil }
    let report = try source.report(
      "coverage-trend", ["account": .string(account), "from": .date(from), "step": .integer(3)])
    let shares = report.report.column("coverage").compactMap(\.number)
    guard let first = shares.first, let last = shares.last, let row = report.records.last else { return nil }
    let points = Int(((last - first) * 100).rounded())
    let label = report.report.column("date").map(\.plainText)
    let shown = zip(label, shares).map { "\($0): \(Int(($1 * 100).rounded())) %" }.joined(separator: ", ")
    let (covered, companies) = (row["covered"]?.shown ?? "", row["companies"]?.shown ?? "")
    return Coverage(
      text: "\(Int((last * 100).rounded())) %",
      covered: source.word("coveredOf").replacing("{covered}", with: covered).replacing("{companies}", with: companies),
      change: (points > 0 ? "+" : points < 0 ? "−" : "±") + "\(abs(points)) " + source.word("points12Months"),
      direction: points > 0 ? "up" : points < 0 ? "down" : "same", spark: Sparkline(shares, label: shown))
  }
}

extension CalendarDate {
  /// The date one year before, the last of February for the 29th; nil at the beginning of the calendar.
  var yearEarlier: CalendarDate? {
    CalendarDate(year: year - 1, month: month, day: day) ?? CalendarDate(year: year - 1, month: month, day: day - 1)
  }
}
