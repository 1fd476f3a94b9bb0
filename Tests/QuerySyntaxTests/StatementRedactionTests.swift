import QuerySyntax
import Testing

@Suite("Statements without their values")
struct StatementRedactionTests {
  private func redacted(_ text: String) -> String? {
    StatementRedaction.text(of: text) { ["Person", "name", "phone", "toUpper", "First Name"].contains($0) }
  }

  @Test(
    "Values and unknown names go, the shape stays",
    arguments: [
      ("MATCH (p:Person {name: 'Li Lei'}) RETURN p.phone", "MATCH (_1:Person {name: ?}) RETURN _1.phone"),
      (
        "MATCH (a)-[:KNOWS]->(b) WHERE a.phone = 13800001717 RETURN b, a",
        "MATCH (_1)-[:_2]->(_3) WHERE _1.phone = ? RETURN _3, _1"
      ),
      ("RETURN  toUpper( \"Li\\u0020Lei\" )  // Li Lei", "RETURN toUpper( ? )"),
      ("RETURN 1.5e3, 0x1F, 12abc, -7 /* Han Meimei */", "RETURN ?, ?, ?, -?"),
      ("MATCH (`Li Lei`:`First Name`) RETURN $lilei, $name", "MATCH (_1:`First Name`) RETURN $_2, $name"),
      ("MATCH （p:Person｛name: “李雷”｝） RETURN p", "MATCH (_1:Person{name: ?}) RETURN _1"),
      ("", ""),
    ])
  func shapes(statement: String, expected: String) { #expect(redacted(statement) == expected) }

  @Test(
    "A text that is no statement has no shape", arguments: ["RETURN 'Li Lei", "`Li Lei", "/* Li Lei", "RETURN \u{1}"])
  func unreadable(text: String) { #expect(redacted(text) == nil) }
}
