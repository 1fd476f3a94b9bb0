import Foundation
import TestSupport
import Testing

@Suite("The check of influence, run on another organisation")
struct InfluenceCheckTests {
  private let program = URL(fileURLWithPath: BuiltCommand.path).deletingLastPathComponent()
    .appendingPathComponent("influence-check").path

  private func run(_ words: [String]) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(program, words, in: "/", environment: [:])
  }

  @Test("The example of the help is judged, with what each part contributes and the baselines")
  func example() throws {
    let help = try run(["--help"])
    #expect(help.code == 0)
    // The example stands in the help as two columns of the same height.
    let rows = help.text.split(separator: "\n").filter { $0.contains("recipient;") || $0.contains("ann;") }
      .map { $0.split(separator: " ").map(String.init) }
    let mail = rows.map { $0.dropLast().joined(separator: " ") }
    let rank = rows.compactMap(\.last)
    #expect(mail.count == 3 && rank.last == "ann;chen")
    let folder = try TemporaryFolder([
      "mail.csv": mail.joined(separator: "\n"), "rank.csv": rank.joined(separator: "\n"),
    ])
    let outcome = try run(["--mail", folder.file("mail.csv"), "--rank", folder.file("rank.csv")])
    #expect(outcome.code == 0, "\(outcome.errors)")
    for words in [
      "3 people, 2 ties, 2 pairs", "influence", "without signal breadth", "PageRank", "betweenness", "in-degree",
    ] {
      #expect(outcome.text.contains(words), "\(words)")
    }
  }

  @Test("One file without the other is wrong usage, a file that is not there an error")
  func wrong() throws {
    #expect(try run(["--mail", "a.csv"]).code == 2)
    let missing = try run(["--mail", "/none.csv", "--rank", "/none.csv"])
    #expect(missing.code == 1)
    #expect(missing.errors.contains("none.csv"))
  }
}
