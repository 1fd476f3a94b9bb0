internal import GuanxiEngine
internal import Hummingbird
internal import NIOCore

/// `/graphs/{graph}/accounts/{node}/review.pdf`: the review page as one page of A4, made without a browser.
enum ReviewSheet {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/review.pdf", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      return try await answer(exchange, exchange.path["node"] ?? "")
    }
  ]

  private static func answer(_ exchange: Exchange, _ id: String) async throws -> Response {
    let asOf = try exchange.asOf()
    let served = try await exchange.graph()
    let tag = exchange.tag(served, ["review.pdf", id, asOf.description, exchange.language.rawValue])
    if let unchanged = exchange.unchanged(tag) { return unchanged }
    let (maker, seconds) = (exchange.server.drawing, exchange.server.limits.analysisSeconds)
    let bytes = try await exchange.compute {
      let source = try PageSource(exchange, served, asOf: asOf)
      do {
        let document = try TimeLimit.within(seconds: seconds * 2) {
          try maker.document(of: sheet(ReviewPage.model(source, source.node("Company", id), id), source))
        }
        let picture = try maker.picture(of: document, as: .pdf)
        try source.record(page: "review")
        return ByteBuffer(bytes: picture)
      } catch let error as DiagramError {
        throw Problem(.unavailable, error.description, error.chineseDescription)
      } catch let error as GuanxiError {
        throw Problem(error)
      }
    }
    return exchange.respond(bytes, type: DiagramFormat.pdf.mediaType, tag: tag, sequence: served.sequence)
  }

  private static func sheet(_ model: ReviewPage.Model, _ source: PageSource) -> FactSheet {
    func section(_ word: String, _ table: PageTable, notes: [String] = []) -> FactSheet.Section {
      FactSheet.Section(
        title: source.word(word), columns: table.columns.map { .init(title: $0.title, isNumeric: $0.isNumeric) },
        rows: table.rows.map { $0.cells.map(\.text) }, notes: notes)
    }
    let facts = ["\(source.word("asOf")) \(model.heading.asOfDate)"] + model.heading.facts
    return FactSheet(
      language: source.language, title: "\(source.word("reviewOf")): \(model.heading.name)",
      subtitle: facts.joined(separator: " · "),
      figures: model.figures.map { .init(title: $0.title, text: $0.text) }, trend: model.shares,
      trendTitle: source.word("coverageTrend"),
      sections: [
        section("weakLinks", model.weakLinks), FactSheet.Section(title: source.word("steps"), notes: model.steps),
        section("whiteSpace", model.whiteSpace), section("whatChanged", model.changed),
        section("openDeals", model.deals),
      ])
  }
}
