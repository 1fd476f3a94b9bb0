import Foundation
import TestSupport
import Testing

@Suite("Diagrams that a line asks for")
struct DiagramLineTests {
  @Test(
    "A line with AS writes the bytes that guanxi diagram writes",
    arguments: [
      ("CUSTOMER TREE OF C-101 AS svg", ["tree", "C-101"], "svg", "en"),
      ("ORGANISATION CHART OF C-104 AS dot", ["organisation-chart", "C-104"], "dot", "zh-Hans"),
      ("POWER MAP OF C-104 AS svg", ["power-map", "C-104"], "svg", "zh-Hans"),
      ("RELATIONSHIP GRAPH AS svg", ["relationship-graph"], "svg", "en"),
      (
        "CALL account.customerTree({account: 'C-101', window: 90}) AS PNG", ["tree", "C-101", "--window", "90"], "png",
        "en"
      ),
    ])
  func sameBytes(line: String, words: [String], format: String, language: String) throws {
    let folder = try TemporaryFolder()
    let drawn = try BuiltCommand.run(
      ["diagram"] + words + ["--to", "file.\(format)", "--language", language] + Sample.asOf, in: folder.path)
    #expect(drawn.code == 0, "\(drawn.errors)")
    let asked = try BuiltCommand.run(["query", line, "--language", language] + Sample.asOf, in: folder.path)
    #expect(asked.code == 0, "\(asked.errors)")
    #expect(try asked.output == folder.bytes(of: "file.\(format)"))
    #expect(!asked.errors.isEmpty)
  }

  @Test("What cannot be drawn is said before anything runs")
  func refusals() throws {
    let unknown = try BuiltCommand.run(["query", "POWER MAP OF C-104 AS swg"] + Sample.asOf)
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("swg is no format of pictures.") && unknown.errors.contains("Did you mean svg?"))
    let rows = try BuiltCommand.run(["query", "COVERAGE OF C-104 AS svg"] + Sample.asOf)
    #expect(rows.code == 2)
    #expect(rows.errors.contains("There is no picture of account.coverage."))
    #expect(rows.errors.contains("account.customerTree"))
    let nobody = try BuiltCommand.run(["query", "ORGANISATION CHART OF C-999 AS svg"] + Sample.asOf)
    #expect(nobody.code != 0 && nobody.errors.contains("C-999"))
  }
}
