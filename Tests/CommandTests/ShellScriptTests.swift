import Foundation
import TestSupport
import Testing

@Suite("The shell reads a script from standard input")
struct ShellScriptTests {
  private func run(_ script: String) throws -> BuiltCommand.Outcome {
    let folder = try TemporaryFolder([
      "companies.csv": "id:ID(Company),name,:LABEL\na,Acme,Company\nb,华东医疗集团,Company\n", "script": script,
    ])
    let words = [BuiltCommand.path, "shell", "--graph", "companies.csv", "--as-of", "2026-06-30", "--language", "en"]
    return try BuiltCommand.run(
      "/bin/sh", ["-c", words.joined(separator: " ") + " < script"], in: folder.path,
      environment: ["HOME": folder.path, "LANG": "en_US.UTF-8"])
  }

  @Test("A rollback takes back what was written since the beginning")
  func rollback() throws {
    let count = "MATCH (n:Note) RETURN count(n) AS notes;\n"
    let outcome = try run(":begin\nCREATE (:Note);\n\(count):rollback\n\(count)")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let numbers = outcome.text.split(separator: "\n").filter { $0 == "0" || $0 == "1" }
    #expect(numbers == ["1", "0"])
  }

  @Test("Parameters keep their values, and names of either script come back as they were")
  func parameters() throws {
    let outcome = try run(
      ":param name \"华东医疗集团\"\nMATCH (c:Company {name: $name}) RETURN c.id AS id, c.name AS name;\n")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("b   华东医疗集团"))
  }

  @Test("The first mistake ends the script, with the place and what was probably meant")
  func mistake() throws {
    let outcome = try run("RETURN 1 AS one;\nMTCH (n) RETURN n;\nRETURN 2 AS two;\n")
    #expect(outcome.code != 0)
    #expect(outcome.errors.contains("Did you mean MATCH?"))
    #expect(!outcome.text.contains("two"))
  }
}
