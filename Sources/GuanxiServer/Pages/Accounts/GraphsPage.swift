internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/`: the graphs within the caller's reach. Where it is one, its accounts are shown at once.
enum GraphsPage {
  static let all = [Route(page: .get, "/", .token(.read)) { exchange in try await answer(exchange) }]

  private struct Model: Sendable {
    struct Entry: Sendable {
      let name: String
      let href: String
    }

    let graphs: [Entry]
  }

  private static func answer(_ exchange: Exchange) async throws -> Response {
    let graphs = exchange.server.graphs
    let names = try await exchange.compute {
      do throws(GuanxiError) { return try graphs.names() } catch { throw Problem(error) }
    }.filter { exchange.caller?.reaches(graphs.origin(of: $0)) ?? false }
    func href(_ name: String) -> String { PageLinks(graph: name, asOf: exchange.query["asOf"]).page() }
    let own = names.filter { graphs.origin(of: $0) == $0 }
    if own.count == 1, let name = own.first { return PageResponse.redirect(to: href(name)) }
    let title = PageWords.all(in: exchange.language)["graphs"] ?? ""
    return exchange.page(
      "graphs", title: title,
      Model(graphs: names.prefix(exchange.server.limits.page).map { .init(name: $0, href: href($0)) }))
  }
}
