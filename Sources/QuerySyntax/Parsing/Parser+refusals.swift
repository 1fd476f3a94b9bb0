/// What other engines have and this one refuses on purpose: it says why, and what to do instead.
extension Parser {
  /// Refuses a clause that reads files.
  func refuseFileAccess() throws(SyntaxError) {
    guard isAt("LOAD", "CSV") || isAt("USING", "PERIODIC") else { return }
    throw SyntaxError(
      .unexpectedSyntax,
      "A statement reads neither files nor the network, so there is no \(isAt("LOAD") ? "LOAD CSV" : "USING PERIODIC COMMIT").",
      chinese: "语句不能读取文件或访问网络，因此没有 \(isAt("LOAD") ? "LOAD CSV" : "USING PERIODIC COMMIT")。",
      hint:
        "Import files with guanxi import FOLDER --to NAME.guanxi, or hand rows in as a parameter: UNWIND $rows AS row …",
      at: SourceSpan(start: token.span.start, end: token(ahead: 1).span.end))
  }

  /// Refuses `CALL { … } IN TRANSACTIONS`, with or without a number of them.
  func refuseTransactions() throws(SyntaxError) {
    guard isAt("IN") else { return }
    let words = (1...3).map { token(ahead: $0).keyword }
    guard words.contains("TRANSACTIONS") || words.contains("CONCURRENT") else { return }
    throw SyntaxError(
      .unexpectedSyntax, "A statement is one transaction: it changes all or nothing, so it cannot be parted.",
      chinese: "一条语句就是一个事务，要么全部生效，要么全不生效，因此不能拆分。",
      hint: "Leave out IN TRANSACTIONS; for large data use guanxi import, or a statement for each part.", at: token.span
    )
  }
}
