import PropertyGraph

/// The nodes that an import by mapping gathers, by main label and key.
final class NodeTables {
  private let tables: [NodeTable]
  private let numbers: [String: Int]

  init(_ mapping: Mapping) {
    var tables: [NodeTable] = []
    var numbers: [String: Int] = [:]
    for nodes in mapping.files.flatMap(\.nodes) where numbers[Self.name(nodes.mainLabel, nodes.key)] == nil {
      numbers[Self.name(nodes.mainLabel, nodes.key)] = tables.count
      let key = nodes.properties.first { $0.name == nodes.key }?.value
      tables.append(NodeTable(label: nodes.mainLabel, key: nodes.key, keyValue: key))
    }
    // Ends may be nodes of the graph that is brought up to date, which no file describes.
    for end in mapping.files.flatMap(\.relationships).flatMap({ [$0.source, $0.target] })
    where numbers[Self.name(end.label, end.key)] == nil {
      numbers[Self.name(end.label, end.key)] = tables.count
      tables.append(NodeTable(label: end.label, key: end.key, keyValue: nil))
    }
    self.tables = tables
    self.numbers = numbers
  }

  /// The table for a label and a key, nil where the mapping creates no such nodes.
  func table(label: String, key: String) -> NodeTable? { numbers[Self.name(label, key)].map { tables[$0] } }

  func createNodes(_ session: ImportSession) {
    for table in tables { table.createNodes(session) }
  }

  private static func name(_ label: String, _ key: String) -> String { "\(label)\u{0}\(key)" }
}
