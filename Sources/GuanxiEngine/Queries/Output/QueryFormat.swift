/// The forms in which the answer to a statement can be written.
public enum QueryFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal; wide characters count twice.
  case table
  /// One JSON document with columns and rows.
  case json
  /// One JSON object a row and line.
  case jsonl
  /// Comma-separated values with a header line (RFC 4180); a null is an empty field.
  case csv
  /// Values as the query language writes them, with commas between them.
  case plain

  /// Whether rows can be written one after the other, before the last is known.
  public var isStreamed: Bool {
    switch self {
    case .plain, .csv, .jsonl: true
    case .table, .json: false
    }
  }
}
