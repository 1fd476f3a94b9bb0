internal import Procedures
internal import PropertyGraph
internal import QueryBinding

/// A procedure that a scenario declares by its rows: it gives those whose first columns are equal to its arguments.
struct TableProcedure: QueryProcedure {
  let name: String
  let parameters: [QueryParameter]
  let columns: [QueryColumn]
  private let table: [[Value]]

  /// Reads `test.my.proc(in :: INTEGER?) :: (out :: STRING?):` and its table.
  init?(_ declaration: String, table: [[String]]) {
    let parts = declaration.split(separator: "(", maxSplits: 2).map(String.init)
    guard parts.count == 3, let inputs = Self.fields(parts[1]), let outputs = Self.fields(parts[2]) else { return nil }
    name = parts[0].trimmed
    parameters = inputs.map { QueryParameter($0.name, $0.type, isNullable: $0.isNullable) }
    columns = outputs.map { QueryColumn($0.name, $0.type) }
    let order = table.first ?? []
    let names = inputs.map(\.name) + outputs.map(\.name)
    var rows: [[Value]] = []
    for line in table.dropFirst() {
      var row: [Value] = []
      for name in names {
        guard let index = order.firstIndex(of: name), index < line.count,
          let value = ExpectedValueReader.value(of: line[index])?.parameter
        else { return nil }
        row.append(value)
      }
      rows.append(row)
    }
    self.table = rows
  }

  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
    table.filter { row in zip(row, arguments).allSatisfy { Self.isSame($0, $1) } }
      .map { Array($0.dropFirst(parameters.count)) }
  }

  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): Double(a) == b
    default: a == b
    }
  }

  private struct Field {
    let name: String
    let type: BoundType
    let isNullable: Bool
  }

  private static func fields(_ text: String) -> [Field]? {
    guard let end = text.firstIndex(of: ")") else { return nil }
    var fields: [Field] = []
    for piece in text[..<end].split(separator: ",") {
      let parts = String(piece).split(separator: ":", omittingEmptySubsequences: true).map { String($0).trimmed }
      guard parts.count == 2 else { return nil }
      let isNullable = parts[1].hasSuffix("?")
      let types: [String: BoundType] = [
        "STRING": .string, "INTEGER": .integer, "FLOAT": .float, "NUMBER": .number, "BOOLEAN": .boolean, "MAP": .map,
      ]
      fields.append(
        Field(
          name: parts[0], type: types[isNullable ? String(parts[1].dropLast()) : parts[1]] ?? .any,
          isNullable: isNullable))
    }
    return fields
  }
}

extension ExpectedValue {
  /// The value as one of the product; nil for nodes, relationships and paths, which only a graph has.
  var parameter: Value? {
    switch self {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .integer(let value): return .integer(value)
    case .float(let value): return .float(value)
    case .string(let value): return .string(value)
    case .list(let values):
      let elements = values.compactMap(\.parameter)
      return elements.count == values.count ? .list(elements) : nil
    case .map(let entries):
      let values = entries.compactMapValues(\.parameter)
      return values.count == entries.count ? .map(values) : nil
    case .node, .relationship, .path: return nil
    }
  }
}
