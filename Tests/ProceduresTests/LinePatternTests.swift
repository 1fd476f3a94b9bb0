import Procedures
import Testing

@Suite("Line patterns are data")
struct LinePatternTests {
  @Test("A pattern is words, arguments and what may be left out")
  func elements() {
    let pattern = LinePattern("COVERAGE OF $account [SINCE $window days]", example: "COVERAGE OF \"Acme\"")
    #expect(
      pattern.elements == [
        .word("COVERAGE"), .word("OF"), .argument("account"),
        .optional([.word("SINCE"), .argument("window"), .word("days")]),
      ])
    #expect(pattern.parameters == ["account", "window"])
  }

  @Test(
    "A pattern prints as it was written",
    arguments: [
      "SCOPE OF $account", "A [B $x] [C [D $y]] E", "TREND OF $account FROM $from [TO $to] [EVERY $step months]",
    ])
  func roundTrip(text: String) {
    #expect(LinePattern(text, example: "").description == text)
  }

  @Test("A bracket without its partner does no harm", arguments: ["A [B", "A ] B"])
  func unbalanced(text: String) {
    #expect(LinePattern(text, example: "").elements.first == .word("A"))
  }
}
