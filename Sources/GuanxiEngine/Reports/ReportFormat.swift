/// The forms in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal; wide characters count twice.
  case table
  /// One JSON document with title, figures, rows and notes.
  case json
  /// One JSON object a row and line.
  case jsonl
  /// Comma-separated values with a header line (RFC 4180), numbers unrounded.
  case csv
  /// A Markdown table.
  case markdown
  /// A page of HTML that needs no other file.
  case html
}
