import PropertyGraph
import QueryExecution
import QuerySyntax
import Testing

@Suite("Regular expressions")
struct RegularExpressionTests {
  private static let fitting: [(String, String)] = [
    ("abc", "abc"), ("a.c", "abc"), ("a*", ""), ("a*", "aaa"), ("(ab|cd)+", "abcdab"), ("[a-c]{2,3}", "abc"),
    ("[^0-9]+", "关系"), ("\\d+-\\d+", "12-34"), ("(?i)li WEI", "Li Wei"), ("\\p{IsHan}{2}", "王伟"), ("x?y", "y"),
    (".*\\bpartner\\b.*", "our partner here"), ("a{0}", ""), ("\\Qa.b\\E", "a.b"), ("\\u4e2d", "中"), ("^a$", "a"),
    ("(?s)a.b", "a\nb"), ("a|", ""), ("[]a]+", "]a"), ("[a\\-z]+", "a-z"), ("(?:a(?i:b)c)", "aBc"), ("(a*)*", "aaaa"),
    ("a+?", "aa"), ("[\\w.]+@[\\w.]+", "li.wei@acme.cn"), ("(a|b)*abb", "babaabb"),
  ]
  private static let other: [(String, String)] = [
    ("abc", "xabc"), ("a.c", "a\nc"), ("(ab|cd)+", "abc"), ("[a-c]{2,3}", "abca"), ("\\d", "x"), ("li", "LI"),
    ("(?:a(?i:b)c)", "abC"), ("a+", ""), ("\\bb", "ab"), ("[^a]", "a"), ("^b", "ab"),
  ]

  @Test("a pattern fits whole texts")
  func fits() throws {
    for (pattern, text) in Self.fitting {
      #expect(try ValueArithmetic.apply(.matches, .string(text), .string(pattern)) == true, "\(pattern) \(text)")
    }
    for (pattern, text) in Self.other {
      #expect(try ValueArithmetic.apply(.matches, .string(text), .string(pattern)) == false, "\(pattern) \(text)")
    }
    #expect(try ValueArithmetic.apply(.matches, 1, "1") == .null)
    #expect(try ValueArithmetic.apply(.matches, "1", .null) == .null)
  }

  // Each of these makes a matcher that tries again take a time exponential in the text.
  @Test("patterns made to hang do not", arguments: ["(a+)+b", "(a|aa)+b", "(a*)*b", "(.*a){12}b", "(a?){30}a{30}b"])
  func hostile(_ pattern: String) throws {
    let text = Value.string(String(repeating: "a", count: 400))
    #expect(try ValueArithmetic.apply(.matches, text, .string(pattern)) == false)
  }

  @Test("composed and decomposed accents are different, whichever pattern was read first")
  func accents() throws {
    let (composed, decomposed) = (Value.string("caf\u{e9}"), Value.string("cafe\u{301}"))
    for pattern in [composed, decomposed] {
      for text in [composed, decomposed] {
        #expect(try ValueArithmetic.apply(.matches, text, pattern) == .boolean(text == pattern))
      }
    }
  }

  @Test("a match that would take too long is an error")
  func longMatch() {
    let text = Value.string(String(repeating: "a", count: 1_000))
    let failure = #expect(throws: EvaluationError.self) {
      try ValueArithmetic.apply(.matches, text, "(?i)(a{0,900}){0,10}b")
    }
    #expect(failure?.kind == .limitReached)
  }

  @Test(
    "what cannot be read is refused with its place",
    arguments: [
      "(", ")", "[a", "a{2,1}", "*", "a{9999}", "\\", "(?=a)", "(a)\\1", "a++", "[a&&b]", "\\p{Nope}", "[z-a]",
      "((a{900}){900}){900}", String(repeating: "(", count: 900), String(repeating: "a", count: 1_001),
    ])
  func refused(_ pattern: String) {
    let failure = #expect(throws: EvaluationError.self) {
      try ValueArithmetic.apply(.matches, "a", .string(pattern))
    }
    #expect(failure?.detail == "InvalidArgumentValue")
  }
}
