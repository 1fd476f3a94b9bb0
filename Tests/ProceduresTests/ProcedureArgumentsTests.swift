import Procedures
import PropertyGraph
import Testing

@Suite("Arguments are checked against the declaration")
struct ProcedureArgumentsTests {
  private static let text = LocalizedText("for the test", "用于测试")
  private let signature = ProcedureSignature(
    name: "account.sample", reportName: "sample", title: text, summary: text,
    parameters: [
      ProcedureParameter("account", .account, isRequired: true, text),
      ProcedureParameter("window", .integer, default: 180, unit: .days, range: 1...1000, text),
      ProcedureParameter("halfLife", .number, default: 90.0, text),
      ProcedureParameter("from", .date, text),
      ProcedureParameter("by", .choice(["level", "region"]), default: "level", text),
      ProcedureParameter("deep", .boolean, text),
    ],
    columns: [], line: LinePattern("SAMPLE OF $account", example: "SAMPLE OF \"A\""), formulaVersion: 1, sources: [])

  @Test("Defaults stand in for what is not given")
  func defaults() throws {
    let arguments = try ProcedureArguments(["account": "Acme"], for: signature)
    #expect(try arguments.text("account") == "Acme")
    #expect(try arguments.integer("window") == 180)
    #expect(try arguments.number("halfLife") == 90)
    #expect(arguments["from"] == .null)
    #expect(throws: ProcedureError.missingArgument("from", procedure: "account.sample", type: "date (yyyy-mm-dd)")) {
      try arguments.date("from")
    }
  }

  @Test("What was typed is read as the declared type")
  func typedText() throws {
    let typed: [String: Value] = [
      "account": 17, "window": "30", "halfLife": "45.5", "from": "2025-06-30", "by": "region", "deep": "TRUE",
    ]
    let arguments = try ProcedureArguments(typed, for: signature)
    #expect(try arguments.text("account") == "17")
    #expect(try arguments.integer("window") == 30)
    #expect(try arguments.number("halfLife") == 45.5)
    #expect(try arguments.date("from") == CalendarDate(year: 2025, month: 6, day: 30))
    #expect(arguments["by"] == "region")
    #expect(arguments["deep"] == true)
  }

  @Test("An unknown name is answered with the nearest one")
  func unknownName() {
    let error = #expect(throws: ProcedureError.self) {
      try ProcedureArguments(["account": "A", "windw": 3], for: signature)
    }
    #expect(error?.message == "account.sample has no parameter 'windw'")
    #expect(error?.advice == "did you mean 'window'?")
  }

  @Test("A required argument must be given")
  func missing() {
    #expect(throws: ProcedureError.missingArgument("account", procedure: "account.sample", type: "account")) {
      try ProcedureArguments(["account": .null], for: signature)
    }
  }

  @Test(
    "Values of a wrong type or outside of the range are refused",
    arguments: [
      ("window", Value.integer(0), "'window' must be from 1 to 1000, not 0"),
      ("window", .string("soon"), "'window' must be a whole number, not 'soon'"),
      ("window", .float(1.5), "'window' must be a whole number, not 1.5"),
      ("halfLife", .float(.nan), "'halfLife' must be a number, not NaN"),
      ("from", .string("2025-02-30"), "'from' must be a date (yyyy-mm-dd), not '2025-02-30'"),
      ("by", .string("colour"), "'by' must be one of level, region, not 'colour'"),
    ])
  func refused(name: String, value: Value, message: String) {
    let error = #expect(throws: ProcedureError.self) {
      try ProcedureArguments(["account": "A", name: value], for: signature)
    }
    #expect(error?.message == message)
    #expect(error?.advice.isEmpty == false)
  }
}
