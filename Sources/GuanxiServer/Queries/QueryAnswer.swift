internal import GuanxiEngine

/// The answers to statements as one JSON document.
struct QueryAnswer {
  let writer: QueryWriter
  let language: Language

  /// The document; rows are written as `guanxi query --format json` writes them.
  func document(_ results: [QueryResult], version: Int64) -> String {
    let parts = results.map { result in
      let entries = [
        ("columns", text(.list(result.columns.map(JSON.text)))), ("rows", rows(result)),
        ("changes", text(changes(result.counters))),
        ("notes", text(.list(result.notes.map { .text($0[language]) }))),
        ("warnings", text(.list(result.warnings.map { .text(language == .english ? $0.message : $0.chinese) }))),
        ("plan", text(.optional(result.plan))),
      ]
      return "{" + entries.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
    return "{\"results\":[\n" + parts.joined(separator: ",\n") + "\n],\"version\":\(version)}\n"
  }

  private func rows(_ result: QueryResult) -> String {
    let lines = writer.text(of: result, as: .jsonl).split(separator: "\n")
    return "[" + lines.joined(separator: ",\n") + "]"
  }

  private func changes(_ counters: ChangeCounters) -> JSON {
    [
      "nodesCreated": .integer(counters.nodesCreated), "nodesDeleted": .integer(counters.nodesDeleted),
      "relationshipsCreated": .integer(counters.relationshipsCreated),
      "relationshipsDeleted": .integer(counters.relationshipsDeleted),
      "propertiesSet": .integer(counters.propertiesSet), "propertiesRemoved": .integer(counters.propertiesRemoved),
    ]
  }

  private func text(_ value: JSON) -> String {
    String(value.document.dropLast())
  }

  /// The schema of the document.
  static let schema: JSON = {
    let names = [
      "nodesCreated", "nodesDeleted", "relationshipsCreated", "relationshipsDeleted", "propertiesSet",
      "propertiesRemoved",
    ]
    let changes = Dictionary(uniqueKeysWithValues: names.map { ($0, Schema.integer) })
    let result = Schema.object([
      "columns": Schema.list(Schema.text), "rows": Schema.list(["type": "object"]),
      "changes": Schema.object(changes), "notes": Schema.list(Schema.text), "warnings": Schema.list(Schema.text),
      "plan": ["type": ["string", "null"]],
    ])
    return Schema.object(["results": Schema.list(result), "version": Schema.integer])
  }()
}
