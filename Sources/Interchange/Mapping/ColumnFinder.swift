import PropertyGraph

/// Finds the columns that a mapping names in the header of a file.
final class ColumnFinder {
  private let header: [String]
  private let file: String
  private let mapping: String
  private let emptyWords: [String]
  private(set) var problems: [ImportProblem] = []

  init(_ header: [String], file: String, mapping: String, emptyWords: [String]) {
    self.header = header
    self.file = file
    self.mapping = mapping
    self.emptyWords = emptyWords
  }

  func reader(_ value: MappedValue) -> ValueReader {
    var columns: [String: Int] = [:]
    for reference in value.source.columns { columns[reference.name] = find(reference) }
    return ValueReader(value, columns: columns, emptyWords: emptyWords)
  }

  func readers(_ references: [ColumnReference]) -> [ValueReader] {
    references.map { reader(MappedValue(source: .column($0))) }
  }

  /// An end of a relationship; it reads its value as the key of the nodes is read, unless it says otherwise.
  func end(_ end: MappedEnd, _ tables: NodeTables) -> RelationshipTable.End? {
    guard let table = tables.table(label: end.label, key: end.key) else { return nil }
    var value = end.value
    if let key = table.keyValue, !value.hasOwnType {
      value.type = key.type
      value.format = value.format ?? key.format
      value.zone = value.zone ?? key.zone
      value.map = value.map ?? key.map
    }
    return RelationshipTable.End(table: table, reader: reader(value))
  }

  private func find(_ reference: ColumnReference) -> Int? {
    let places = header.indices.filter { header[$0] == reference.name }
    if places.count == 1 { return places[0] }
    problems.append(
      ImportProblem(
        file: mapping, line: reference.line, value: reference.name,
        reason: places.isEmpty ? "is not a column of \(file)" : "is the name of \(places.count) columns of \(file)",
        advice: places.isEmpty ? NearestName.advice(for: reference.name, among: header) : "Rename one of them."))
    return nil
  }
}

extension MappedValue.Source {
  /// The columns that the value is made of.
  var columns: [ColumnReference] {
    switch self {
    case .column(let reference): [reference]
    case .constant: []
    case .template(let parts): parts.compactMap { if case .column(let reference) = $0 { reference } else { nil } }
    }
  }
}
