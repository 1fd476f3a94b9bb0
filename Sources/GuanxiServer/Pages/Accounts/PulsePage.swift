internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}/pulse`: the health of an account and how many weak links it has, on a line.
enum PulsePage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/pulse", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "part"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("figures") { source in try model(source, id) }
    }
  ]

  /// Figures in a line; the words of a state have a look of their own.
  struct Model: Sendable {
    struct Figure: Sendable {
      let title: String
      let text: String
      let mark: String?
    }

    /// The name of the account; nil where another page takes the figures in.
    let heading: String?
    let figures: [Figure]
  }

  private static func model(_ source: PageSource, _ id: String) throws -> (String, Model) {
    let company = try source.node("Company", id)
    let account: [String: Value] = ["account": .node(company)]
    let health = try source.report("relationship-health", account)
    let weak = try source.report("weak-links", account)
    var rating = "unknown"
    if case .string(let code) = health.report.figure("rating") { rating = code }
    let marks = ["good": "good", "fair": "fair", "poor": "bad"]
    var figures: [Model.Figure] = [
      .init(
        title: source.word("health"), text: health.number("health").map { String(Int($0.rounded())) } ?? "–", mark: nil),
      .init(title: source.word("rating"), text: health.text("rating"), mark: marks[rating] ?? "unknown"),
    ]
    let counts = [("high", "bad"), ("medium", "fair"), ("low", "unknown")].filter { weak.number($0.0) ?? 0 > 0 }
    figures.append(
      .init(
        title: source.word("weakLinks"),
        text: counts.isEmpty
          ? source.word("weak-none")
          : counts.map { "\(weak.text($0.0)) \(source.word("weak-" + $0.0))" }.joined(separator: ", "),
        mark: counts.first?.1))
    let name = source.text("name", of: company)
    return (name, Model(heading: source.exchange.query["part"] == nil ? name : nil, figures: figures))
  }
}
