internal import GuanxiEngine

/// The addresses of the pages of a graph. The date for which somebody asked goes along.
struct PageLinks: Sendable {
  /// The address of the graph's overview, without parameters.
  let base: String
  /// The date that was asked for; nil where it is today.
  let asOf: String?

  /// Makes the addresses of a graph.
  init(graph: String, asOf: String?) {
    base = "/graphs/" + PercentEncoding.encoded(graph)
    self.asOf = asOf
  }

  /// The address below the graph's, with parameters.
  func page(_ path: String = "", _ parameters: [(String, String)] = []) -> String {
    let all = parameters + (asOf.map { [("asOf", $0)] } ?? [])
    guard !all.isEmpty else { return base + path }
    let items = all.map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }
    return base + path + "?" + items.joined(separator: "&")
  }

  /// A page of an account or company.
  func account(_ id: String, _ part: String = "") -> String { page("/accounts/\(PercentEncoding.encoded(id))\(part)") }

  /// The review of an account as a file, in a language.
  func review(_ id: String, in language: Language) -> String {
    page("/accounts/\(PercentEncoding.encoded(id))/review.pdf", [("language", language.rawValue)])
  }

  /// The page of a person.
  func person(_ id: String) -> String { page("/people/\(PercentEncoding.encoded(id))") }

  /// The page of a deal.
  func deal(_ id: String) -> String { page("/deals/\(PercentEncoding.encoded(id))") }

  /// The page of a report; the fragment of it, which other pages take in, where it is a part.
  func report(_ name: String, _ arguments: [(String, String)], isPart: Bool = false) -> String {
    page("/reports/\(name)", arguments + (isPart ? [("part", "1")] : []))
  }

  /// The page of a node of a graph; nil where it has none.
  func node(_ node: NodeID, in graph: Graph) -> String? {
    let id = graph.property("id", of: node)
    guard !id.isNull else { return nil }
    let labels = graph.labelNames(of: node)
    if labels.contains("Company") { return account(id.plainText) }
    if labels.contains("Person") { return person(id.plainText) }
    if labels.contains("Opportunity") { return deal(id.plainText) }
    return nil
  }
}
