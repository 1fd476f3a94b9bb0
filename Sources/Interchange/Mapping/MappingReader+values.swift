import PropertyGraph
import Yams

extension MappingReader {
  /// What may be said about a value.
  static let valueEntries = [
    "column", "template", "constant", "type", "separator", "format", "zone", "map", "default", "empty-words",
    "plausible",
  ]

  /// A value: the name of a column, or entries that say more.
  func mappedValue(_ node: Node) -> MappedValue? {
    if let name = node.scalar?.string {
      return MappedValue(source: .column(ColumnReference(name: name, line: Self.line(of: node))))
    }
    return mappedValue(node, entries(node, of: "a value", known: Self.valueEntries))
  }

  func mappedValue(_ node: Node, _ entries: [String: Node]) -> MappedValue? {
    guard let source = source(node, entries) else { return nil }
    var value = MappedValue(source: source)
    readType(entries, into: &value)
    if let map = entries["map"] {
      value.map = Dictionary(
        pairs(map, of: "a map of values").compactMap { pair in
          text(pair.node, of: "a mapped value").map { (pair.name, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
    value.defaultText = text(entries["default"], of: "default")
    value.emptyWords = texts(entries["empty-words"], of: "an empty word").map(\.text)
    if let plausible = entries["plausible"] { readPlausible(plausible, into: &value) }
    if let node = entries["default"], let text = value.defaultText { check(text, of: value, node) }
    if case .constant(let text) = value.source { check(text, of: value, entries["constant"] ?? node) }
    return value
  }

  private func source(_ node: Node, _ entries: [String: Node]) -> MappedValue.Source? {
    let given = ["column", "template", "constant"].filter { entries[$0] != nil }
    guard given.count == 1, let entry = entries[given[0]], let text = text(entry, of: given[0]) else {
      fail(node, nil, "has a value without exactly one of column, template and constant", "Say where it comes from.")
      return nil
    }
    let line = Self.line(of: entry)
    switch given[0] {
    case "column": return .column(ColumnReference(name: text, line: line))
    case "constant": return .constant(text)
    default: return template(text, line).map(MappedValue.Source.template)
    }
  }

  /// The pieces of a template such as `person-{id}`.
  private func template(_ text: String, _ line: Int) -> [MappedValue.TemplatePart]? {
    var parts: [MappedValue.TemplatePart] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        fail(line: line, text, "has a brace that is not closed", "Write {column}.")
        return nil
      }
      parts.append(.column(ColumnReference(name: String(rest[rest.index(after: open)..<close]), line: line)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }

  private func readType(_ entries: [String: Node], into value: inout MappedValue) {
    value.hasOwnType = entries["type"] != nil
    if let node = entries["type"], var name = text(node, of: "type") {
      let isList = name.hasSuffix("[]")
      if isList { name.removeLast(2) }
      if let type = ColumnType(name: name), type != .mixed {
        value.type = type
      } else {
        let names = ColumnType.allCases.filter { $0 != .mixed }.map(\.rawValue)
        fail(node, name, "is not a known type", NearestName.advice(for: name, among: names))
      }
      if isList { value.list = ListText() }
    }
    if let node = entries["separator"], let text = text(node, of: "separator") {
      if text.count == 1, let separator = text.first, value.list != nil {
        value.list?.separator = separator
      } else {
        fail(node, text, "is not the separator of a list", "Write one character, and a type such as string[].")
      }
    }
    if let node = entries["format"], let text = text(node, of: "format") {
      value.format = DatePattern(text)
      if value.format == nil {
        fail(node, text, "is not a pattern of dates", "Write a pattern such as \"yyyy-MM-dd HH:mm:ss\".")
      } else if ![.date, .localtime, .time, .localdatetime, .datetime].contains(value.type) {
        fail(node, text, "is a pattern of dates for the type \(value.type.rawValue)", "Write type: date or the like.")
      }
    }
    if let node = entries["zone"], let text = text(node, of: "zone") {
      value.zone = try? TimeZoneReference(parsing: text)
      if value.zone == nil { fail(node, text, "is not a time zone", "Write a zone such as Asia/Shanghai or +08:00.") }
    }
  }

  private func readPlausible(_ node: Node, into value: inout MappedValue) {
    let entries = entries(node, of: "a plausible range", known: ["min", "max"])
    for (name, path) in [("min", \MappedValue.minimum), ("max", \MappedValue.maximum)] {
      guard let bound = entries[name], var text = text(bound, of: name) else { continue }
      let parsed = text.withUTF8 { CellParsing.value($0, as: value.type) }
      if let parsed {
        value[keyPath: path] = parsed
      } else {
        let failure = CellFailure(text, type: value.type)
        fail(bound, text, failure.reason, failure.advice)
      }
    }
  }

  /// Checks that a text of the mapping itself can be read as the value's type.
  private func check(_ text: String, of value: MappedValue, _ node: Node) {
    var plain = value
    plain.map = nil
    if case .failure(let wrong, let failure) = ValueReader(plain, columns: [:], emptyWords: []).value(of: text) {
      fail(node, wrong, failure.reason, failure.advice)
    }
  }
}
