/// Statements without what they say of anybody: their shape stays, values and unknown names go.
///
/// Texts and numbers become `?`. Keywords stay, and so do names that the caller knows, such as labels, property keys and
/// functions; every other name (a variable, a parameter, a label that nobody declared) becomes `_1`, `_2` and so on in the
/// order of their appearance, one number for one name. Comments are left out, and white space becomes one space.
public enum StatementRedaction {
  /// What stands in the place of a value.
  public static let value = "?"

  /// A statement without its values. O(length).
  ///
  /// - Parameters:
  ///   - statement: the statement.
  ///   - isKnown: whether a name, as it was written and without backquotes, may stay.
  /// - Returns: nil for a text that cannot be cut into tokens, or that is longer than ``StatementParser/lengthLimit``.
  public static func text(of statement: String, keeping isKnown: (String) -> Bool) -> String? {
    guard statement.utf8.count <= StatementParser.lengthLimit, let tokens = try? Lexer.tokens(of: statement) else {
      return nil
    }
    var numbers: [String: Int] = [:]
    func replaced(_ name: String) -> String {
      let number = numbers[name] ?? numbers.count + 1
      numbers[name] = number
      return "_\(number)"
    }
    var (text, end) = ("", tokens.first?.span.start ?? 0)
    for token in tokens where token.kind != .end {
      if token.span.start > end { text += " " }
      end = token.span.end
      switch token.kind {
      case .string, .integer, .float, .invalidNumber: text += value
      case .parameter(let name): text += "$" + (isKnown(name) ? StatementPrinter.text(ofName: name) : replaced(name))
      case .symbol(let symbol): text += symbol
      case .name(let name, let isQuoted):
        if !isQuoted, keywords.contains(name.uppercased()) {
          text += name
        } else {
          text += isKnown(name) ? StatementPrinter.text(ofName: name) : replaced(name)
        }
      case .end: break
      }
    }
    return text
  }

  /// The words of the language; none of them can say who somebody is.
  private static let keywords = Set(
    """
    ALL ALLSHORTESTPATHS AND ANY ARRAY AS ASC ASCENDING ASSERT AT BOOL BOOLEAN BOTH BY CALL CASE COLLECT COMMIT CONCURRENT
    CONSTRAINT CONSTRAINTS CONTAINS COUNT CREATE CSV DATE DATETIME DELETE DESC DESCENDING DETACH DIFFERENT DISTINCT DOT
    DROP DURATION EDGE ELSE END ENDS EXISTS EXPLAIN FALSE FILTER FINISH FIRST FLOAT FOR FOREACH FROM FUNCTION FUNCTIONS
    GRAPH GROUP GROUPS IF IN INDEX INDEXES INSERT INT INTEGER IS LABELED LAST LEADING LET LIMIT LIST LOAD LOCAL MAP MATCH
    MERGE NFC NFD NFKC NFKD NODE NODETACH NONE NORMALIZED NOT NOTHING NULL NULLS OF OFFSET ON OPTIONAL OR ORDER PATH PATHS
    PDF PERIODIC PNG POINT PROCEDURE PROCEDURES PROFILE PROPERTY RANGE REDUCE RELATIONSHIP RELATIONSHIPS REMOVE REQUIRE
    RETURN SELECT SET SHORTEST SHORTESTPATH SHOW SIGNED SINGLE SKIP STARTS STRING SVG THEN TIME TIMESTAMP TIMEZONE TO
    TRAILING TRANSACTIONS TRIM TRUE TYPED UNION UNIQUE UNWIND USE USING VALUE VARCHAR VERSION VERTEX WHEN WHERE WITH
    WITHOUT XOR YIELD ZONE ZONED
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
