internal import GuanxiEngine

/// What stands above every page of an account: its name, what is known of it, the way to its other pages.
struct AccountHeading: Sendable {
  /// A link to a page of the account.
  struct Tab: Sendable {
    let title: String
    let href: String
    let isCurrent: Bool
  }

  let name: String
  let facts: [String]
  let parent: PageTable.Cell?
  let tabs: [Tab]
  let asOfDate: String

  /// Makes the heading.
  ///
  /// - Parameter current: the part of the address of the page that is shown, such as `/power-map`.
  init(_ source: PageSource, _ company: NodeID, _ id: String, current: String) {
    let links = source.links
    name = source.text("name", of: company)
    let tier = source.text("tier", of: company)
    let words =
      [tier.isEmpty ? "" : source.word("tier-" + tier)]
      + ["region", "country", "industry"].map { source.text($0, of: company) }
    facts = words.filter { !$0.isEmpty } + [id]
    parent = Self.parent(source, company)
    asOfDate = source.view.asOf.description
    let pages = [
      ("account", ""), ("powerMap", "/power-map"), ("weakLinks", "/weak-links"), ("changes", "/changes"),
      ("review", "/review"),
    ]
    tabs = pages.map { Tab(title: source.word($0.0), href: links.account(id, $0.1), isCurrent: $0.1 == current) }
  }

  /// The holder of the largest share, or the declared parent.
  private static func parent(_ source: PageSource, _ company: NodeID) -> PageTable.Cell? {
    let view = source.view
    let declared = view.incidences(of: company, "SUBSIDIARY_OF", .outgoing).map { ($0.neighbor, 2.0) }
    let holders = view.incidences(of: company, "OWNS", .incoming).map { incidence in
      (incidence.neighbor, view.graph.property("share", of: incidence.relationship).number ?? 0)
    }
    guard let best = (declared + holders).max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { return nil }
    return PageTable.Cell(text: source.text("name", of: best.0), href: source.links.node(best.0, in: view.graph))
  }
}
