internal import GuanxiEngine

/// What a page about a graph is made from: the caller's view, the analyses, statements.
struct PageSource: Sendable {
  let exchange: Exchange
  let served: ServedGraph
  let view: GraphView
  let links: PageLinks

  /// Makes the source of a request's page.
  init(_ exchange: Exchange, _ served: ServedGraph, asOf: CalendarDate) throws(Problem) {
    self.exchange = exchange
    self.served = served
    view = try served.view(for: exchange.caller, asOf: asOf)
    links = PageLinks(graph: served.name, asOf: exchange.query["asOf"])
  }

  var language: Language { exchange.language }

  /// The report of an analysis, the same that the interface for programs gives.
  func report(_ name: String, _ arguments: [String: Value]) throws -> PageReport {
    let procedure: any Procedure
    do throws(GuanxiError) { procedure = try AnalysisCatalog.standard.procedure(named: name) } catch {
      throw Problem(error)
    }
    return PageReport(try procedure.call(arguments, on: view), source: self)
  }

  /// The report of an analysis; nil where the graph has not what it asks about, such as a purchase of the company.
  func reportIfAny(_ name: String, _ arguments: [String: Value]) -> PageReport? { try? report(name, arguments) }

  /// The rows of a statement that reads, by the names of their columns.
  func rows(_ statement: String, _ parameters: [String: Value] = [:]) throws(Problem) -> [[String: Value]] {
    do throws(QueryError) {
      let result = try QueryEngine.standard.run(
        statement, parameters: parameters, on: view, named: served.name, now: exchange.now, seed: 1,
        limits: exchange.server.limits.query)
      return result.rows.map { Dictionary(zip(result.columns, $0)) { first, _ in first } }
    } catch { throw Problem(error, line: 1) }
  }

  /// The node of a label and an id; a problem where the caller sees none.
  func node(_ label: String, _ id: String) throws(Problem) -> NodeID {
    var found = view.nodes(labeled: label, where: "id", equals: .string(id))
    if found.isEmpty, let number = Int(id) { found = view.nodes(labeled: label, where: "id", equals: .integer(number)) }
    guard let node = found.min() else {
      throw Problem(.unknownRecord, "There is no \(label) with the id \"\(id)\".", "没有编号为“\(id)”的 \(label)。")
    }
    return node
  }

  /// Records in the audit log that a page is about to be shown, with the records that its address names.
  func record(page template: String) throws(Problem) {
    let trail = exchange.trail(of: served.name)
    guard trail.isKept else { return }
    let ids = exchange.path.filter { $0.key != "graph" }.values
    let nodes = ids.flatMap { id in
      view.graph.labels.flatMap { view.nodes(labeled: view.graph.name(of: $0), where: "id", equals: .string(id)) }
    }
    let named = AuditSubject.nodes(Set(nodes).sorted())
    try trail.recorded(.report, named.isEmpty ? "page \(template)" : "page \(template) \(named)", at: exchange.now)
  }

  /// A property of a node as text; empty where it is unknown.
  func text(_ property: String, of node: NodeID) -> String {
    let value = view.property(property, of: node)
    return value.isNull ? "" : value.plainText
  }

  /// A word of the pages in the caller's language.
  func word(_ key: String) -> String { PageWords.all(in: language)[key] ?? key }
}

extension Value {
  /// The text, or nothing where the value is unknown.
  var shown: String { isNull ? "" : plainText }
}
