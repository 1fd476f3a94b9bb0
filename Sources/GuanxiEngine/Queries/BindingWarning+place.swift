public import QueryBinding
internal import QuerySyntax

extension BindingWarning {
  /// Where in the statement it is: the characters before it, and its line and column, both from 1.
  public func place(in text: String) -> (offset: Int, line: Int, column: Int) {
    let before = String(decoding: Array(text.utf8.prefix(span.start)), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (before.unicodeScalars.count, max(1, lines.count), (lines.last?.count ?? 0) + 1)
  }
}
