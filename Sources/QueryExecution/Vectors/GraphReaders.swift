internal import PropertyGraph
internal import QueryBinding

/// What a statement has opened of a graph of which everything is seen, for loops over whole batches of rows.
final class GraphReaders {
  private struct ExpansionKey: Hashable {
    let types: [String]?
    let direction: Direction
  }

  private struct PropertyKey: Hashable {
    let name: String
    let subject: PropertyReader.Subject
  }

  /// To open a property takes about as long for so many entities as to read it of one in the usual way.
  private static let entitiesForOneRow = 1_024
  private let graph: Graph
  private var expansions: [ExpansionKey: ExpansionReader] = [:]
  private var properties: [PropertyKey: PropertyReader?] = [:]
  private var labels: [String: LabelReader] = [:]
  /// For how many rows a property was asked for that is not open.
  private var rowsAsked: [PropertyKey: Int] = [:]

  init(_ graph: Graph) { self.graph = graph }

  /// Readers for another thread, which begin with what others have opened.
  init(forkOf readers: GraphReaders) {
    graph = readers.graph
    expansions = readers.expansions
    properties = readers.properties
    labels = readers.labels
    rowsAsked = readers.rowsAsked
  }

  /// The relationships of a node that have wanted types, in one direction; nil where the filter is more than names.
  func expansion(_ filter: TypeFilter, _ direction: Direction) -> ExpansionReader? {
    let names: [String]?
    switch filter {
    case .any: names = nil
    case .names(let some): names = some
    case .labels: return nil
    }
    let key = ExpansionKey(types: names, direction: direction)
    if let known = expansions[key] { return known }
    let types = names.map { $0.compactMap(graph.relationshipType) } ?? graph.relationshipTypes
    let reader = ExpansionReader(graph, types, direction)
    expansions[key] = reader
    return reader
  }

  /// A property of nodes or of relationships; nil where its values are not of one packed type, or where rows are so few until
  /// now that it does not pay to open it.
  func property(_ name: String, of subject: PropertyReader.Subject, for rows: Int) -> PropertyReader? {
    guard rows > 1 else { return nil }
    let key = PropertyKey(name: name, subject: subject)
    if let known = properties[key] { return known }
    let entities = subject == .nodes ? graph.nodeCount : graph.relationshipCount
    rowsAsked[key, default: 0] += rows
    guard entities / Self.entitiesForOneRow <= rowsAsked[key] ?? 0 else { return nil }
    let reader = graph.propertyKey(name).flatMap { PropertyReader(graph, $0, of: subject) }
    properties[key] = .some(reader)
    return reader
  }

  /// The nodes of a label.
  func label(_ name: String) -> LabelReader {
    if let known = labels[name] { return known }
    let reader = LabelReader(graph, graph.label(name))
    labels[name] = reader
    return reader
  }
}
