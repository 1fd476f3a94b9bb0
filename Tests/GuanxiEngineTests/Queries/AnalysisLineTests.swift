import GuanxiEngine
import Synchronization
import Testing

@Suite("Analysis lines")
struct AnalysisLineTests {
  private static let engine = QueryEngine.standard

  /// What the examples name, and what the sample has in its place.
  private static let names: [(example: String, sample: String)] = [
    ("Acme Group", "C-101"), ("Acme Cloud", "C-101"), ("Acme imaging renewal", "B-001"), ("Wang Fang", "P-0132"),
    ("Li Lei", "P-0007"),
  ]

  @Test("Says what the report says of its rows, such as that there are more than were asked for")
  func notes() throws {
    let result = try QueryFixture.run("INFLUENCE IN C-101 TOP 3", on: SampleWorld.medicalDevices.get())
    #expect(result.rows.count == 3)
    let note = try #require(result.notes.first { $0.english.contains("more people are not listed") })
    #expect(note.english.hasSuffix("ask for more with top."))
    #expect(!note.simplifiedChinese.isEmpty)
    #expect(try QueryFixture.run("MATCH (n) RETURN count(*)", on: SampleWorld.medicalDevices.get()).notes.isEmpty)
  }

  @Test(
    "Each analysis' example means a call of that analysis",
    arguments: engine.lineSignatures)
  func examplesAreCalls(of signature: ProcedureSignature) throws {
    let call = try #require(try Self.engine.call(forLine: signature.line.example))
    let given = signature.line.parameters.filter { call.contains("\($0): ") }
    #expect(call.hasPrefix("CALL \(signature.name)({"))
    #expect(!given.isEmpty)
  }

  @Test(
    "Each analysis' example line gives on the sample what the analysis itself gives",
    arguments: engine.lineSignatures.map(\.name))
  func linesEqualReports(of name: String) throws {
    let graph = try SampleWorld.medicalDevices.get()
    let procedure = try #require(QueryProcedures.lines.first { $0.signature.name == name })
    let line = Self.names.reduce(procedure.signature.line.example) { $0.replacing($1.example, with: $1.sample) }
    let result = try QueryFixture.run(line, on: graph)
    let arguments = try Self.arguments(of: line, procedure.signature)
    let report = try Reporting.report(procedure, arguments, on: graph, asOf: try QueryFixture.today())
    #expect(!report.rows.isEmpty)
    #expect(result.columns == report.columns.map(\.name))
    #expect(result.rows == report.rows)
    let call = "CALL \(name)($arguments)"
    #expect(try QueryFixture.run(call, parameters: ["arguments": .map(arguments)], on: graph).rows == report.rows)
  }

  /// Analyses that look only at what one company or one person has beside it, and are done at once.
  private static let short: Set = ["account.organisation", "account.organisationChart"]

  @Test(
    "Each analysis asks while it runs whether anybody still wants its answer",
    arguments: engine.lineSignatures.map(\.name))
  func interruption(of name: String) throws {
    let graph = try SampleWorld.medicalDevices.get()
    let procedure = try #require(QueryProcedures.lines.first { $0.signature.name == name })
    let line = Self.names.reduce(procedure.signature.line.example) { $0.replacing($1.example, with: $1.sample) }
    let arguments = try Self.arguments(of: line, procedure.signature)
    let today = try QueryFixture.today()
    let asked = Mutex(0)
    _ = Interruption.asking {
      asked.withLock { $0 += 1 }
      return true
    } during: {
      try? Reporting.report(procedure, arguments, on: graph, asOf: today)
    }
    #expect((asked.withLock { $0 } > 0) != Self.short.contains(name))
  }

  /// The arguments of a line, read by the words of its example alone: what follows the word before a parameter.
  private static func arguments(of line: String, _ signature: ProcedureSignature) throws -> [String: Value] {
    let words = line.replacing("\"", with: "").split(separator: " ").map(String.init)
    let pattern = signature.line.description.replacing("[", with: "").replacing("]", with: "").split(separator: " ")
      .map(String.init)
    var arguments: [String: Value] = [:]
    for (position, piece) in pattern.enumerated() where piece.hasPrefix("$") && position > 0 {
      guard let word = words.firstIndex(of: pattern[position - 1]), word + 1 < words.count else { continue }
      arguments[String(piece.dropFirst())] = .string(words[word + 1])
    }
    return arguments
  }

  @Test("Quotation marks of either keyboard, parameters, comments and a semicolon are understood")
  func spellings() throws {
    let call = "CALL account.coverage({account: 'Acme Group', window: 90})"
    #expect(try Self.engine.call(forLine: "coverage of \"Acme Group\" since 90 days;") == call)
    #expect(try Self.engine.call(forLine: "COVERAGE OF “Acme Group” // theirs\n  SINCE 90 days；") == call)
    #expect(try Self.engine.call(forLine: "ＣＯＶＥＲＡＧＥ　ＯＦ　「Acme Group」　ＳＩＮＣＥ　９０　ｄａｙｓ。") == call)
    #expect(
      try Self.engine.call(forLine: "COVERAGE OF $account SINCE $n days")
        == "CALL account.coverage({account: $account, window: $n})")
    #expect(
      try Self.engine.call(forLine: "COVERAGE OF 'O\\'Neill \\\\ Co'")
        == "CALL account.coverage({account: 'O\\'Neill \\\\ Co'})")
  }

  @Test("A text cannot leave its quotation marks")
  func injection() throws {
    let line = "SCOPE OF \"x'}) MATCH (n) DETACH DELETE n //\""
    #expect(
      try Self.engine.call(forLine: line) == "CALL account.scope({account: 'x\\'}) MATCH (n) DETACH DELETE n //'})")
    #expect(try Self.engine.isReadOnly(line, on: Graph()))
  }

  @Test("What follows a call in a statement follows a line too")
  func composition() throws {
    let graph = try SampleWorld.medicalDevices.get()
    let line = "COVERAGE OF C-101 YIELD name, state WHERE state = 'gap' RETURN count(name) AS gaps"
    #expect(try QueryFixture.run(line, on: graph).rows == [[7]])
    #expect(try QueryFixture.run("EXPLAIN " + line, on: graph).plan?.contains("account.coverage") == true)
  }

  @Test("A line that does not fit says what would")
  func misfits() throws {
    let error = try QueryFixture.error("COVERAGE OF Acme Group")
    #expect(error.message == "Expected SINCE or BY, found \"Group\".")
    #expect(error.chinese == "此处应为 SINCE 或 BY，实际为“Group”。")
    #expect(error.description.contains("quotation marks"))
    #expect(error.chineseDescription.hasSuffix("由多个词组成的名称请加引号。"))
    #expect(try QueryFixture.error("HEALTH OF").message == "Expected a value for account, found the end of the line.")
    #expect(try QueryFixture.error("COVERAGE OF \"A\" SINCE 90 weeks").message == "Expected days, found \"weeks\".")
    #expect(try Self.engine.call(forLine: "MATCH (n) RETURN n") == nil)
    #expect(try Self.engine.call(forLine: "") == nil)
  }

  @Test("A name that fits several companies lists them")
  func ambiguousNames() throws {
    let error = try QueryFixture.error("COVERAGE OF Hospital", on: try SampleWorld.medicalDevices.get())
    #expect(error.kind == "ProcedureError")
    #expect(error.message.contains("C-104"))
  }
}
