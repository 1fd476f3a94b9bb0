internal import QuerySyntax

extension QueryError {
  /// The line and column of what is to blame, both from 1, in the statement; nil where no place of it is.
  public var place: (line: Int, column: Int)? {
    guard let span else { return nil }
    let before = String(decoding: Array(text.utf8.prefix(span.start)), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (max(1, lines.count), (lines.last?.count ?? 0) + 1)
  }
}
