internal import PropertyGraph
internal import QueryBinding

/// What a statement has opened of a graph of which everything is seen, for loops over whole batches of rows.
final class GraphReaders {
  private struct OpenExpansion {
    let types: [String]?
    let direction: Direction
    let reader: ExpansionReader
  }

  private struct AskedProperty {
    let name: String
    let subject: PropertyReader.Subject
    /// For how many rows it was asked for before it was opened.
    var rows = 0
    var isOpened = false
    /// What reads it; nil where it cannot be read in a loop.
    var reader: PropertyReader?
  }

  /// To open a property takes about as long for so many entities as to read it of one in the usual way.
  private static let entitiesForOneRow = 1_024
  private let graph: Graph
  // A statement names so few that to look through them takes less than a hash.
  private var expansions: [OpenExpansion] = []
  private var properties: [AskedProperty] = []
  private var labels: [(name: String, reader: LabelReader)] = []

  init(_ graph: Graph) { self.graph = graph }

  /// Readers for another thread, which begin with what others have opened.
  init(forkOf readers: GraphReaders) {
    graph = readers.graph
    expansions = readers.expansions
    properties = readers.properties
    labels = readers.labels
  }

  /// The relationships of a node that have wanted types, in one direction; nil where the filter is more than names.
  func expansion(_ filter: TypeFilter, _ direction: Direction) -> ExpansionReader? {
    let names: [String]?
    switch filter {
    case .any: names = nil
    case .names(let some): names = some
    case .labels: return nil
    }
    if let known = expansions.first(where: { $0.direction == direction && $0.types == names }) { return known.reader }
    let types = names.map { $0.compactMap(graph.relationshipType) } ?? graph.relationshipTypes
    let reader = ExpansionReader(graph, types, direction)
    expansions.append(OpenExpansion(types: names, direction: direction, reader: reader))
    return reader
  }

  /// A property of nodes or of relationships; nil where its values are not of one packed type, or where rows are so few until
  /// now that it does not pay to open it.
  func property(_ name: String, of subject: PropertyReader.Subject, for rows: Int) -> PropertyReader? {
    guard rows > 1 else { return nil }
    let place =
      properties.firstIndex { $0.subject == subject && $0.name == name }
      ?? {
        properties.append(AskedProperty(name: name, subject: subject))
        return properties.count - 1
      }()
    if properties[place].isOpened { return properties[place].reader }
    properties[place].rows += rows
    let entities = subject == .nodes ? graph.nodeCount : graph.relationshipCount
    guard entities / Self.entitiesForOneRow <= properties[place].rows else { return nil }
    properties[place].isOpened = true
    properties[place].reader = graph.propertyKey(name).flatMap { PropertyReader(graph, $0, of: subject) }
    return properties[place].reader
  }

  /// The nodes of a label.
  func label(_ name: String) -> LabelReader {
    if let known = labels.first(where: { $0.name == name }) { return known.reader }
    let reader = LabelReader(graph, graph.label(name))
    labels.append((name, reader))
    return reader
  }
}
