import Foundation
import PropertyGraph
import QueryExecution
import QuerySyntax
import TestSupport
import Testing

@Suite("Regular expressions at random")
struct RandomExpressionTests {
  // Lazy repetitions are left out: the system's ends them early where a turn takes nothing, as in `(a*?)*?`.
  @Test("agree with those of the system on what both can read", arguments: [1, 2, 3] as [UInt64])
  func agreement(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let pattern = expression(depth: 3, &generator)
      let system = try NSRegularExpression(pattern: "\\A(?:" + pattern + ")\\z")
      for _ in 0..<6 {
        let length = Int.random(in: 0...7, using: &generator)
        let text = String((0..<length).map { _ in ["a", "b", "c"].randomElement(using: &generator) ?? "a" })
        let range = NSRange(location: 0, length: text.utf16.count)
        let expected = system.firstMatch(in: text, range: range) != nil
        let result = try ValueArithmetic.apply(.matches, .string(text), .string(pattern))
        #expect(result == .boolean(expected), "seed \(seed): \(text) =~ \(pattern)")
      }
    }
  }

  @Test("give a result or an error whatever is written", arguments: [4, 5] as [UInt64])
  func anyText(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs = Array("ab01()[]{}*+?|\\^$.,-:<>=!idswpuQE\u{e9}关")
    for _ in 0..<600 {
      let length = Int.random(in: 0...12, using: &generator)
      let pattern = String((0..<length).map { _ in signs.randomElement(using: &generator) ?? "a" })
      do {
        let result = try ValueArithmetic.apply(.matches, "ab01", .string(pattern))
        #expect(result == true || result == false, "seed \(seed): \(pattern)")
      } catch {
        #expect(error.kind == .argumentError, "seed \(seed): \(pattern)")
      }
    }
  }

  private func expression(depth: Int, _ generator: inout SeededGenerator) -> String {
    guard depth > 0 else { return ["a", "b", ".", "[ab]", "[^a]", "\\w"].randomElement(using: &generator) ?? "a" }
    let (one, other) = (expression(depth: depth - 1, &generator), expression(depth: depth - 1, &generator))
    switch Int.random(in: 0...3, using: &generator) {
    case 0: return one + other
    case 1: return "(\(one)|\(other))"
    case 2: return "(?:\(one))" + (["*", "+", "?", "{1,2}", "{2}"].randomElement(using: &generator) ?? "*")
    default: return "(\(one))" + other
    }
  }
}
