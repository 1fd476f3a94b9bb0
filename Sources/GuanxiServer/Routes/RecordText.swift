internal import GuanxiEngine

/// Writes nodes and relationships as statements of the query language give them.
struct RecordText {
  let view: GraphView

  /// One record as a JSON object with an entry for each column.
  func one(_ row: [Value], columns: [String]) -> String { lines([row], columns) }

  /// A page of records.
  func page(_ rows: [[Value]], columns: [String], next: String?) -> String {
    let items = lines(rows, columns).split(separator: "\n").joined(separator: ",\n")
    return "{\"rows\":[" + items + "]" + (next.map { ",\"next\":\"\($0)\"" } ?? "") + "}\n"
  }

  private func lines(_ rows: [[Value]], _ columns: [String]) -> String {
    QueryWriter(asOf: view.asOf, visibility: view.visibility, language: .english)
      .text(rows, of: columns, on: view.graph, as: .jsonl)
  }
}
