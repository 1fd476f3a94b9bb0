import Foundation
import TestSupport
import Testing

@Suite("The manual page")
struct ManualPageTests {
  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  private static let hasGroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")

  @Test("Every subcommand is in it", .enabled(if: hasPython, "there is no Python"))
  func subcommands() throws {
    let page = try Self.page()
    #expect(page.code == 0, "\(page.errors)")
    let help = try BuiltCommand.run(["--help"]).text
    let names = try #require(help.split(separator: "SUBCOMMANDS:").last).matches(of: #/\n  ([a-z]+) /#).map(\.1)
    #expect(names.count > 15)
    for name in names { #expect(page.text.contains("\n.SS guanxi \(name)\n"), "\(name)") }
    #expect(page.text.contains("\n.SS guanxi token create\n") && page.text.contains("\\-\\-tls\\-certificate"))
    #expect(page.text.contains("\n.SS guanxi graphs undrop\n") && !page.text.contains("guanxi render"))
    #expect(page.text.contains("How many days it is valid. (default: 90)"))
    #expect(page.text.contains("Answer a question about an account"))
  }

  @Test(
    "groff finds nothing wrong with it", .enabled(if: hasPython && hasGroff, "there is no Python or no groff"))
  func groff() throws {
    let folder = try TemporaryFolder(["guanxi.1": try Self.page().text])
    let outcome = try BuiltCommand.run(
      "/usr/bin/groff", ["-k", "-Tutf8", "-man", "-ww", "guanxi.1"], in: folder.path,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.text.contains("guanxi doctor"))
  }

  /// The page as it is written for a terminal that speaks Chinese; it is English nevertheless.
  private static func page() throws -> BuiltCommand.Outcome {
    let script = URL(fileURLWithPath: TestData.graph("")).deletingLastPathComponent()
      .appendingPathComponent("packaging/manual.py").path
    return try BuiltCommand.run(
      "/usr/bin/python3", [script, BuiltCommand.path], in: "/", environment: ["LANG": "zh_CN.UTF-8"])
  }
}
