internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/graphs/{graph}/import`: CSV files are chosen, a mapping is suggested or entered, everything is checked, and then loaded.
///
/// What was sent is kept for a while, so that a check is followed by loading the same files.
enum ImportPages {
  static let all = [
    Route(page: .get, "/graphs/{graph}/import", .graph(.write)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      return show(ImportEntry(), try await exchange.graph(), exchange)
    },
    Route(page: .post, "/graphs/{graph}/import", .graph(.write), takesFiles: true) { exchange in
      let graph = try await exchange.graph()
      var entry = ImportEntry()
      do {
        try await entry.read(exchange, graph.name)
        switch exchange.form["action"] {
        case "suggest":
          let files = try entry.chosen()
          entry.mapping = try await ImportRoutes.suggestion(for: files, exchange)
        case "load": try await entry.carryOut(exchange, isDryRun: false)
        default: try await entry.carryOut(exchange, isDryRun: true)
        }
      } catch let problem as Problem {
        entry.problem = problem
      }
      return show(entry, graph, exchange)
    },
  ]

  struct Model: Sendable {
    struct Kept: Sendable {
      let key: String
      let names: String
    }

    struct Result: Sendable {
      let message: String
      let isGood: Bool
      let canLoad: Bool
      let counts: PageTable?
      let problems: PageTable?
      let more: String?
    }

    let address: String
    let mapping: String
    let skipBadRows: String
    let kept: Kept?
    let error: String?
    let result: Result?
  }

  private static func show(_ entry: ImportEntry, _ graph: ServedGraph, _ exchange: Exchange) -> Response {
    let words = PageWords.all(in: exchange.language)
    let text = ImportText(words: words, isEnglish: exchange.language == .english)
    let refused = entry.outcome.map { $0.isRefused } ?? false
    return exchange.page(
      "import", title: words["import"] ?? "", graph: graph.name,
      status: entry.problem?.kind.status ?? (refused && !entry.isDryRun ? .unprocessableContent : .ok),
      Model(
        address: PageLinks(graph: graph.name, asOf: exchange.query["asOf"]).page("/import"), mapping: entry.mapping,
        skipBadRows: entry.skipBadRows,
        kept: entry.files.flatMap { files in
          entry.key.map {
            .init(key: $0, names: files.names.joined(separator: exchange.language == .english ? ", " : "、"))
          }
        }, error: entry.problem?.detail[exchange.language],
        result: entry.outcome.map { text.result($0, isDryRun: entry.isDryRun) }))
  }
}
