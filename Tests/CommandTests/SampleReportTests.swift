import Foundation
import TestSupport
import Testing

@Suite("Reports of the sample world")
struct SampleReportTests {
  @Test("Coverage of the sample group rose from 30 % to 65 % in a year")
  func difference() throws {
    let arguments = [Sample.account, "--from", "2025-06-30"]
    let text = try Sample.report("coverage-difference", arguments, format: "markdown").text
    #expect(text.contains("from 2025-06-30 to 2026-06-30"))
    #expect(text.contains("- Coverage before: **30 %**\n- Coverage after: **65 %**\n"))
  }

  @Test(
    "Every format says the same of the same companies",
    arguments: ["table", "json", "jsonl", "csv", "markdown", "html"])
  func formats(format: String) throws {
    let outcome = try Sample.report("coverage", [Sample.account], format: format)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    for company in 102...120 { #expect(outcome.text.contains("C-\(company)"), "C-\(company)") }
    switch format {
    case "json":
      let report = try #require(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      #expect(report["asOf"] as? String == "2026-06-30")
      #expect((report["rows"] as? [Any])?.count == 20)
    case "jsonl":
      let lines = outcome.text.split(separator: "\n")
      #expect(lines.count == 20)
      for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
    case "csv": #expect(outcome.text.split(separator: "\r\n").count == 21)
    case "html": #expect(outcome.text.hasPrefix("<!doctype html>") && outcome.text.contains("2026-06-30"))
    default: #expect(outcome.text.contains("As of 2026-06-30") && outcome.text.contains("65 %"))
    }
  }

  @Test("The environment or an option choose Chinese")
  func chinese() throws {
    let words = ["report", "coverage", Sample.account] + Sample.asOf
    let byOption = try BuiltCommand.run(words + ["--language", "zh-Hans"])
    #expect(byOption.text.contains("子公司覆盖率"))
    #expect(byOption.text.contains("截至 2026-06-30"))
    #expect(try BuiltCommand.run(words, language: "zh_CN.UTF-8").output == byOption.output)
  }

  @Test("Today is the date of facts unless one is given, and is printed")
  func today() throws {
    func date() -> String {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
    let before = date()
    let text = try BuiltCommand.run(["report", "coverage", Sample.account, "--graph", Sample.folder]).text
    #expect(text.contains("As of \(before) ·") || text.contains("As of \(date()) ·"))
  }

  @Test("A name that fits several accounts lists them")
  func ambiguousName() throws {
    let outcome = try Sample.report("coverage", ["Muheng"])
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasPrefix(
        "coverage: 'Muheng' fits more than one account: give the id of one of: "
          + "Muheng Hospital Group 沐衡医院集团 (C-101); "))
  }

  @Test("An unknown name gets the nearest ones")
  func unknownName() throws {
    let outcome = try Sample.report("coverage", ["Muhen Hospital Grup"])
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasPrefix(
        "coverage: no account is called 'Muhen Hospital Grup': did you mean: Muheng Hospital Group 沐衡医院集团 (C-101)"))
    #expect(outcome.errors.hasSuffix("?\n"))
  }

  @Test(
    "A wrong parameter is named",
    arguments: [
      ([Sample.account, "--windw", "90"], "has no parameter 'windw': did you mean 'window'?"),
      (
        [Sample.account, "--window", "x"], "'window' must be a whole number, not 'x'"
      ),
      ([Sample.account, "--window="], "'window' must be a whole number, not"),
      ([], "needs 'account' (account): give a value for 'account'."),
    ])
  func wrongParameter(arguments: [String], message: String) throws {
    let small = ["--graph", TestData.graph("krackhardt-managers"), "--as-of", "2026-06-30"]
    let outcome = try BuiltCommand.run(["report", "coverage"] + arguments + small)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
