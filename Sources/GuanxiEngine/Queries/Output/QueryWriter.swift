internal import Foundation
public import Procedures
public import PropertyGraph

/// Writes the answers to statements.
public struct QueryWriter: Sendable {
  private let asOf: CalendarDate
  private let visibility: VisibilityMask
  private let language: Language

  /// Makes a writer for a caller who asks on a date and may see some of the graph.
  public init(asOf: CalendarDate, visibility: VisibilityMask = .everything, language: Language) {
    self.asOf = asOf
    self.visibility = visibility
    self.language = language
  }

  /// The answer in a format; empty where nothing was returned.
  public func text(of result: QueryResult, as format: QueryFormat) -> String {
    guard !result.columns.isEmpty, !result.isStreamed else { return "" }
    let view = GraphView(result.graph, asOf: asOf, visibility: visibility)
    let texts = QueryValueText(view: view, deletedTypes: result.deletedTypes)
    switch format {
    case .table: return table(result, texts)
    case .json:
      let document = Document(columns: result.columns, rows: result.rows.map { object($0, result.columns, texts) })
      return Self.encoded(document, isPretty: true) + "\n"
    case .plain, .csv, .jsonl:
      return head(of: result.columns, as: format) + rows(result.rows, of: result.columns, texts, as: format)
    }
  }

  /// The part of an answer that some of its rows make, where the format is one that can be written row by row.
  public func text(_ rows: [[Value]], of columns: [String], on graph: Graph, as format: QueryFormat) -> String {
    let view = GraphView(graph, asOf: asOf, visibility: visibility)
    return self.rows(rows, of: columns, QueryValueText(view: view, deletedTypes: [:]), as: format)
  }

  /// One value as a person reads it in a table: a text without quotation marks, a null as `null`.
  public func cell(_ value: Value, on graph: Graph) -> String {
    QueryValueText(view: GraphView(graph, asOf: asOf, visibility: visibility), deletedTypes: [:]).cell(value)
  }

  /// What stands before the rows of a format that can be written row by row.
  public func head(of columns: [String], as format: QueryFormat) -> String {
    switch format {
    case .plain: columns.joined(separator: ", ") + "\n"
    case .csv: columns.map(Self.quoted).joined(separator: ",") + "\r\n"
    case .jsonl, .json, .table: ""
    }
  }

  private func rows(
    _ rows: [[Value]], of columns: [String], _ texts: QueryValueText, as format: QueryFormat
  ) -> String {
    rows.map { row in
      switch format {
      case .plain: row.map(texts.text).joined(separator: ", ") + "\n"
      case .csv: row.map { $0.isNull ? "" : Self.quoted(field($0, texts)) }.joined(separator: ",") + "\r\n"
      case .jsonl, .json, .table: Self.encoded(object(row, columns, texts), isPretty: false) + "\n"
      }
    }.joined()
  }

  private struct Document: Encodable {
    let columns: [String]
    let rows: [[String: QueryJSONValue]]
  }

  private func object(_ row: [Value], _ columns: [String], _ texts: QueryValueText) -> [String: QueryJSONValue] {
    Dictionary(zip(columns, row.map { QueryJSONValue(value: $0, texts: texts) })) { first, _ in first }
  }

  private func table(_ result: QueryResult, _ texts: QueryValueText) -> String {
    let widest = 60
    let body = result.rows.map { $0.map { DisplayWidth.shortened(texts.cell($0), to: widest) } }
    let titles = result.columns.map { DisplayWidth.shortened(CellText.printable($0), to: widest) }
    let widths = titles.indices.map { column in
      ([titles] + body).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: max(0, $1 - DisplayWidth.of($0))) }
      var line = padded.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    let count = result.rows.count
    let end = language == .english ? "(\(count) \(count == 1 ? "row" : "rows"))\n" : "（\(count) 行）\n"
    return line(titles) + line(rule) + body.map(line).joined() + end
  }

  private func field(_ value: Value, _ texts: QueryValueText) -> String {
    if case .string(let text) = value { return text }
    return texts.text(value)
  }

  private static func quoted(_ text: String) -> String {
    let special: Set<Character> = [",", "\"", "\n", "\r", "\r\n"]
    guard text.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func encoded(_ value: some Encodable, isPretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
