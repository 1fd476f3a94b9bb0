internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/docs`: the interface for programs to read, made from the routes from which `/openapi.json` is made.
enum DocumentationPage {
  static let all = [
    Route(page: .get, "/docs", .everybody) { exchange in
      try exchange.query.allow(["asOf", "language"])
      let words = PageWords.all(in: exchange.language)
      let routes = RouteTable.standard.routes.filter { $0.audience != .people }
      return exchange.page("documentation", title: words["docs"] ?? "", Model(routes, exchange.language, words: words))
    }
  ]

  struct Model: Sendable {
    /// The operations of one kind.
    struct Group: Sendable {
      let name: String
      let anchor: String
      let count: Int
      let operations: [DescribedOperation]
    }

    let version: String
    let groups: [Group]

    init(_ routes: [Route], _ language: Language, words: [String: String]) {
      version = ProductVersion.text
      let byGroup = Dictionary(grouping: routes, by: \.operation.group)
      // The groups in the order of the table.
      let names = routes.map(\.operation.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      groups = names.map { name in
        let operations = (byGroup[name] ?? []).map { DescribedOperation($0, language, words: words) }
        return Group(
          name: words["docs-group-" + name] ?? name, anchor: "group-" + name.lowercased(), count: operations.count,
          operations: operations)
      }
    }
  }
}
