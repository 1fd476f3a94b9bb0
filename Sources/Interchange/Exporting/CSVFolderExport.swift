import Foundation
import PropertyGraph

/// Writes a graph as a folder of CSV files with neo4j-admin headers: one file a set of labels, and one a relationship
/// type and pair of id spaces.
struct CSVFolderExport {
  private let graph: Graph
  private let identifiers: ExportIdentifiers

  init(_ graph: Graph) {
    self.graph = graph
    identifiers = ExportIdentifiers(graph)
  }

  func write(to path: String) throws(ExportError) {
    try checkIsFree(path)
    let folder = PartialPath.sibling(of: path)
    do {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: path, reason: "no folder can be made there")
    }
    do throws(ExportError) {
      var names = FileNames()
      try writeNodes(to: folder, &names)
      try writeRelationships(to: folder, &names)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
    try PartialPath.publish(folder, as: path)
  }

  /// A folder is only ever replaced where it holds nothing but CSV files.
  private func checkIsFree(_ path: String) throws(ExportError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unwritable(path: path, reason: "there is a file of that name")
    }
    guard names.allSatisfy({ $0.hasSuffix(".csv") }) else { throw .folderInUse(path: path) }
  }

  private func writeNodes(to folder: String, _ names: inout FileNames) throws(ExportError) {
    var nodesByLabels: [[String]: [NodeID]] = [:]
    for node in graph.nodes { nodesByLabels[graph.labelNames(of: node), default: []].append(node) }
    let groups = nodesByLabels.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (labels, nodes) in groups {
      let space = identifiers.space(for: graph.labels(of: nodes[0]))
      let columns = columns(of: nodes, except: space.key)
      let form = ListText(isEscaped: ListText.needsEscapes(labels))
      let labelText = labels.isEmpty ? nil : form.text(of: labels)
      let labelHeader = ":LABEL" + (form.isEscaped ? "{escape:backslash}" : "")
      let name = names.name(for: labels.isEmpty ? "node" : labels.joined(separator: "_"))
      let writer = try TextWriter(path: "\(folder)/\(name).csv")
      writer.write(CSVText.record([space.header] + columns.map(\.header) + [labelHeader]))
      let keys = columns.map { graph.propertyKey($0.key) }
      for node in nodes {
        var fields: [String?] = [identifiers.text(node)]
        append(columns, to: &fields) { graph.property(keys[$0], of: node) }
        writer.write(CSVText.record(fields + [labelText]))
      }
      try writer.finish()
    }
  }

  private func columns(of nodes: [NodeID], except idKey: String?) -> [ExportColumn] {
    let keys = graph.statistics.nodeKeys.map(\.name).filter { $0 != idKey }
    return ExportColumn.columns(for: keys) { name, body in
      let key = graph.propertyKey(name)
      for node in nodes { body(graph.property(key, of: node)) }
    }
  }

  /// What the relationships of one file share.
  private struct Group: Hashable {
    let source: ExportIdentifiers.Space
    let target: ExportIdentifiers.Space
  }

  private func writeRelationships(to folder: String, _ names: inout FileNames) throws(ExportError) {
    for type in graph.relationshipTypes.map(graph.name(of:)).sorted() {
      var groups: [Group: [RelationshipID]] = [:]
      for relationship in graph.relationships(ofType: graph.relationshipType(type)) {
        guard let ends = graph.endpoints(of: relationship) else { continue }
        let group = Group(
          source: identifiers.space(for: graph.labels(of: ends.source)),
          target: identifiers.space(for: graph.labels(of: ends.target)))
        groups[group, default: []].append(relationship)
      }
      let sorted = groups.sorted { ($0.key.source.name, $0.key.target.name) < ($1.key.source.name, $1.key.target.name) }
      for (group, relationships) in sorted {
        let text = sorted.count == 1 ? type : "\(type)_\(group.source.name)_\(group.target.name)"
        try write(relationships, type, group, to: "\(folder)/\(names.name(for: text)).csv")
      }
    }
  }

  private func write(
    _ relationships: [RelationshipID], _ type: String, _ group: Group, to path: String
  ) throws(ExportError) {
    let columns = ExportColumn.columns(for: graph.statistics.relationshipKeys.map(\.name)) { name, body in
      let key = graph.propertyKey(name)
      for relationship in relationships { body(graph.property(key, of: relationship)) }
    }
    let keys = columns.map { graph.propertyKey($0.key) }
    let writer = try TextWriter(path: path)
    writer.write(
      CSVText.record(
        [":START_ID(\(group.source.name))", ":END_ID(\(group.target.name))"] + columns.map(\.header) + [":TYPE"]))
    for relationship in relationships {
      guard let ends = graph.endpoints(of: relationship) else { continue }
      var fields: [String?] = [identifiers.text(ends.source), identifiers.text(ends.target)]
      append(columns, to: &fields) { graph.property(keys[$0], of: relationship) }
      writer.write(CSVText.record(fields + [type]))
    }
    try writer.finish()
  }

  private func append(_ columns: [ExportColumn], to fields: inout [String?], value: (Int) -> Value) {
    for (index, column) in columns.enumerated() {
      let isFirst =
        column.kind.isList
        && !columns[..<index].contains { $0.key == column.key && $0.kind.isList }
      fields.append(column.text(of: value(index), isFirstListColumn: isFirst))
    }
  }
}
