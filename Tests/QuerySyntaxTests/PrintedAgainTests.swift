import QuerySyntax
import Testing

@Suite("Newer syntax is printed in one form, which is read as the same tree")
struct PrintedAgainTests {
  @Test(
    "Pictures and types",
    arguments: [
      ("CALL account.powerMap({account: 'a'}) as svg;", "CALL account.powerMap({account: 'a'}) AS svg"),
      ("EXPLAIN CALL a.b AS `a b`", "EXPLAIN CALL a.b AS `a b`"),
      ("RETURN 1 :: INT | FLOAT!", "RETURN 1 IS :: INT | FLOAT NOT NULL"),
      ("RETURN a IS NOT TYPED list<any not null>", "RETURN a IS NOT :: LIST<ANY NOT NULL>"),
      ("RETURN [x IN l WHERE x :: INTEGER | STRING | x]", "RETURN [x IN l WHERE (x IS :: INTEGER | STRING) | x]"),
    ])
  func statements(text: String, expected: String) throws { try check(text, expected) }

  private func check(_ text: String, _ expected: String) throws {
    let statement = try StatementParser.parse(text)
    #expect(StatementPrinter.text(of: statement) == expected)
    #expect(try StatementParser.parse(expected) == statement)
  }
}
