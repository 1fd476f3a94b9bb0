import QuerySyntax
import Testing

@Suite("Reading statements")
struct ParsingTests {
  private func printed(_ text: String) throws -> String {
    StatementPrinter.text(of: try StatementParser.parse(text))
  }

  @Test(
    "Operators bind as openCypher says, and only the brackets that are needed are written",
    arguments: [
      ("RETURN 1+2*3", "RETURN 1 + 2 * 3"), ("RETURN (1+2)*3", "RETURN (1 + 2) * 3"),
      ("RETURN NOT a=b AND c", "RETURN NOT a = b AND c"), ("RETURN NOT (a AND b)", "RETURN NOT (a AND b)"),
      ("RETURN a OR b XOR c AND d", "RETURN a OR b XOR c AND d"), ("RETURN (a OR b) AND c", "RETURN (a OR b) AND c"),
      ("RETURN 2^3^2", "RETURN 2 ^ 3 ^ 2"), ("RETURN 2^(3^2)", "RETURN 2 ^ (3 ^ 2)"),
      ("RETURN -2^2", "RETURN -2 ^ 2"), ("RETURN -(2)", "RETURN -(2)"), ("RETURN - -1", "RETURN -(-1)"),
      ("RETURN 1<2<=3", "RETURN 1 < 2 <= 3"), ("RETURN (1<2)=true", "RETURN (1 < 2) = true"),
      ("RETURN 1+2 IN [3] = true", "RETURN 1 + 2 IN [3] = true"), ("RETURN a.b[0].c", "RETURN a.b[0].c"),
      ("RETURN a IS NOT NULL OR b IS NULL", "RETURN a IS NOT NULL OR b IS NULL"),
      ("RETURN a-(b-c)", "RETURN a - (b - c)"), ("RETURN (a)-(b)", "RETURN a - b"),
      ("MATCH (a) WHERE (a)-->(:B) RETURN a", "MATCH (a) WHERE (a)-->(:B) RETURN a"),
    ])
  func operators(text: String, expected: String) throws {
    #expect(try printed(text) == expected)
    #expect(try printed(expected) == expected)
  }

  @Test(
    "Signs as a Chinese keyboard gives them count as the plain ones",
    arguments: [
      ("MATCH（n：Company｛name：“沐衡”｝）RETURN n，n.name；", "MATCH (n:Company {name: '沐衡'}) RETURN n, n.name"),
      ("RETURN 【1，2】 AS 列表", "RETURN [1, 2] AS 列表"),
      ("ＭＡＴＣＨ（ｎ：Ａ｜Ｂ）　ＷＨＥＲＥ　ｎ。ｘ　＜＝　１２．５　ＲＥＴＵＲＮ　ｎ", "MATCH (n:A|B) WHERE n.x <= 12.5 RETURN n"),
      ("RETURN 1 《》 2、3％２＋￥参数 AS x。", "RETURN 1 <> 2, 3 % 2 + $参数 AS x"),
      ("RETURN “１。”，「；」，『：』，＂，＂，＇！＇，`Ａ`，｀Ｂ`｀ AS x；", "RETURN '１。', '；', '：', '，', '！', `Ａ`, `Ｂ``` AS x"),
      ("RETURN １ ／／ 注释\n AS x ／＊ 完 ＊／", "RETURN 1 AS x"), ("MATCH (n:Ａ类) RETURN n", "MATCH (n:Ａ类) RETURN n"),
    ])
  func fullWidth(text: String, expected: String) throws { #expect(try printed(text) == expected) }

  @Test(
    "A sign that means nothing is answered with the one that was probably meant",
    arguments: [
      ("RETURN 1 ≤ 2", "Write <= instead."), ("RETURN 2 × 3", "Write * instead."),
      ("RETURN 1 ≠ 2", "Write <> instead."),
    ])
  func foreignSigns(text: String, hint: String) {
    let error = #expect(throws: SyntaxError.self) { try StatementParser.parse(text) }
    #expect(error?.span.start == 9 && error?.hint == hint)
  }

  @Test("A comment is no part of a statement, but stands inside of text")
  func comments() throws {
    #expect(try printed("RETURN 'a // b' /* c */ AS x // d\n") == "RETURN 'a // b' AS x")
  }

  @Test(
    "An error says where, what was expected, and what was probably meant",
    arguments: [
      ("MTACH (n) RETURN n", 0, "Did you mean MATCH?"), ("MATCH (n RETURN n", 9, nil), ("RETURN 'abc", 7, nil),
      ("RETURN 1 +", 10, nil), ("MATCH (n) RETRUN n", 10, "Did you mean RETURN?"), ("RETURN \u{0}", 7, nil),
    ] as [(String, Int, String?)])
  func errors(text: String, offset: Int, hint: String?) {
    do {
      _ = try StatementParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.span.start == offset)
      #expect(error.hint == hint)
      #expect(!error.message.isEmpty && !error.chinese.isEmpty)
    }
  }

  @Test("A caret stands under the place, also behind wide characters")
  func caret() {
    let text = "MATCH (n)\nWHERE n.name = '沐衡' RETRUN n"
    do {
      _ = try StatementParser.parse(text)
      Issue.record("was read")
    } catch {
      let lines = Pointer.text(error.message, hint: error.hint, at: error.span, in: text, isChinese: false)
        .split(separator: "\n")
      #expect(lines.first == "Line 2, column 21: Expected the end of the statement or a clause, found 'RETRUN'.")
      #expect(lines.last == "Did you mean RETURN?")
      // Twenty characters, two of them wide.
      #expect(lines[2] == String(repeating: " ", count: 22) + "^")
    }
  }

  @Test(
    "What is too deep, too long or endless is refused, never a crash",
    arguments: [
      String(repeating: "(", count: 100_000), "RETURN " + String(repeating: "(", count: 100_000),
      "RETURN " + String(repeating: "[", count: 100_000), "RETURN " + String(repeating: "NOT ", count: 100_000) + "1",
      "RETURN " + String(repeating: "- ", count: 100_000) + "1",
      "RETURN 1" + String(repeating: "+1", count: 100_000), "RETURN a" + String(repeating: ".b", count: 100_000),
      "RETURN " + String(repeating: "CASE WHEN ", count: 10_000),
      "MATCH " + String(repeating: "({a: ", count: 1_000), "RETURN " + String(repeating: "[(a)-[{b: ", count: 1_000),
      "MATCH (a:" + String(repeating: "!", count: 100_000) + "B) RETURN a",
      "RETURN '" + String(repeating: "x", count: 5_000_000) + "'",
    ])
  func hostile(text: String) { #expect(throws: SyntaxError.self) { try StatementParser.parse(text) } }

  @Test("Five thousand clauses are a statement")
  func manyClauses() throws {
    let text = String(repeating: "OPTIONAL MATCH (n) ", count: 5_000) + "RETURN n"
    guard case .query(let query) = try StatementParser.parse(text).kind else {
      Issue.record("no query")
      return
    }
    #expect(query.first.clauses.count == 5_001)
  }

  @Test(
    "Commands about the schema are read in today's spelling and the older one",
    arguments: [
      "CREATE INDEX name IF NOT EXISTS FOR (n:Company) ON (n.name)",
      "CREATE CONSTRAINT FOR (n:Company) REQUIRE n.id IS UNIQUE", "DROP INDEX ON :Company(name)", "SHOW INDEXES",
      "SHOW PROCEDURES", "DROP INDEX a_name", "DROP CONSTRAINT a_name IF EXISTS",
    ])
  func schema(text: String) throws { #expect(try printed(text) == text) }
}
