import PropertyGraph
import Yams

extension MappingReader {
  /// The `files` of a mapping.
  func mappedFiles(_ root: Node) -> [MappedFile] {
    let entries = entries(root, of: "a mapping", known: ["files"], required: ["files"])
    return items(entries["files"]).compactMap(mappedFile)
  }

  private func mappedFile(_ node: Node) -> MappedFile? {
    let entries = entries(
      node, of: "a file",
      known: [
        "path", "encoding", "delimiter", "columns", "empty-words", "skip-when-empty", "nodes", "relationships",
      ],
      required: ["path"])
    guard let path = text(entries["path"], of: "path") else { return nil }
    var file = MappedFile(path: path, line: Self.line(of: node))
    if let name = text(entries["encoding"], of: "encoding"), let node = entries["encoding"] {
      if let encoding = TextEncoding(name: name) {
        file.encoding = encoding
      } else {
        fail(node, name, "is not a known encoding", "Use utf-8 or gb18030.")
      }
    }
    if let text = text(entries["delimiter"], of: "delimiter"), let node = entries["delimiter"] {
      if let delimiter = Self.delimiter(text) {
        file.delimiter = delimiter
      } else {
        fail(node, text, "is not a delimiter", "Write one ASCII character such as \";\", or tab.")
      }
    }
    let columns = texts(entries["columns"], of: "a column").map(\.text)
    file.columns = columns.isEmpty ? nil : columns
    file.emptyWords = texts(entries["empty-words"], of: "an empty word").map(\.text)
    file.skipWhenEmpty = references(entries["skip-when-empty"])
    file.nodes = items(entries["nodes"]).compactMap(mappedNodes)
    file.relationships = items(entries["relationships"]).compactMap(mappedRelationships)
    if entries["nodes"] == nil, entries["relationships"] == nil {
      fail(node, path, "has neither nodes nor relationships", "Say what its rows become.")
    }
    return file
  }

  /// The byte that a delimiter's name or character stands for.
  static func delimiter(_ text: String) -> UInt8? {
    switch text.lowercased() {
    case "tab", "\\t", "\t": UInt8(ascii: "\t")
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    default:
      text.utf8.count == 1 && !"\"\r\n\0".contains(text) ? text.utf8.first : nil
    }
  }

  private func references(_ node: Node?) -> [ColumnReference] {
    texts(node, of: "a column").map { ColumnReference(name: $0.text, line: $0.line) }
  }

  private func mappedNodes(_ node: Node) -> MappedNodes? {
    let entries = entries(
      node, of: "nodes", known: ["labels", "key", "properties", "skip-when-empty"],
      required: ["labels", "key", "properties"])
    let labels = texts(entries["labels"], of: "a label").map(\.text).filter { !$0.isEmpty }
    if labels.isEmpty, let given = entries["labels"] {
      fail(given, nil, "has nodes without a label", "Name at least one, such as [Company].")
    }
    guard !labels.isEmpty, let key = text(entries["key"], of: "key"), let properties = entries["properties"] else {
      return nil
    }
    let nodes = MappedNodes(
      labels: labels, key: key, properties: mappedProperties(properties),
      skipWhenEmpty: references(entries["skip-when-empty"]), line: Self.line(of: node))
    if let keyNode = entries["key"], !nodes.properties.contains(where: { $0.name == key }) {
      fail(
        keyNode, key, "is not one of the properties",
        NearestName.advice(for: key, among: nodes.properties.map(\.name)))
    }
    return nodes
  }

  private func mappedRelationships(_ node: Node) -> MappedRelationships? {
    let entries = entries(
      node, of: "relationships", known: ["type", "from", "to", "properties", "skip-when-empty"],
      required: ["type", "from", "to"])
    guard let type = text(entries["type"], of: "type"), let source = entries["from"].flatMap(mappedEnd),
      let target = entries["to"].flatMap(mappedEnd)
    else { return nil }
    return MappedRelationships(
      type: type, source: source, target: target,
      properties: entries["properties"].map(mappedProperties) ?? [],
      skipWhenEmpty: references(entries["skip-when-empty"]), line: Self.line(of: node))
  }

  private func mappedProperties(_ node: Node) -> [MappedProperty] {
    pairs(node, of: "properties").compactMap { name, node in
      mappedValue(node).map { MappedProperty(name: name, value: $0) }
    }
  }

  private func mappedEnd(_ node: Node) -> MappedEnd? {
    let entries = entries(
      node, of: "an end of a relationship", known: ["label", "key"] + Self.valueEntries, required: ["label", "key"])
    guard let label = text(entries["label"], of: "label"), let key = text(entries["key"], of: "key"),
      let value = mappedValue(node, entries.filter { $0.key != "label" && $0.key != "key" })
    else { return nil }
    return MappedEnd(label: label, key: key, value: value, line: Self.line(of: node))
  }
}
