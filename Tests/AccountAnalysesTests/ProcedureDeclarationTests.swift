import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Every analysis is declared once, and answers")
struct ProcedureDeclarationTests {
  private static let indices = Array(AccountAnalyses.all.indices)

  @Test("Names are unique and tell one word for the command")
  func names() {
    let signatures = AccountAnalyses.all.map(\.signature)
    #expect(Set(signatures.map(\.name)).count == signatures.count)
    #expect(Set(signatures.map(\.reportName)).count == signatures.count)
    #expect(signatures.allSatisfy { $0.name.hasPrefix("account.") && !$0.reportName.contains(" ") })
  }

  @Test("Titles, sources and documentation are there in both languages", arguments: indices)
  func documentation(index: Int) {
    let signature = AccountAnalyses.all[index].signature
    var texts = [signature.title, signature.summary]
    texts += signature.columns.map(\.title) + signature.parameters.map(\.documentation)
    for language in Language.allCases {
      #expect(texts.allSatisfy { !$0[language].isEmpty })
    }
    #expect(!signature.sources.isEmpty)
    #expect(Set(signature.columns.map(\.name)).count == signature.columns.count)
    #expect(signature.line.parameters.allSatisfy { signature.parameter($0) != nil })
    let firstWord = signature.line.description.prefix { $0 != " " }
    #expect(signature.line.example.hasPrefix(String(firstWord)))
  }

  @Test(
    "A company that stands alone gets an answer, on any date", arguments: indices,
    ["0001-01-01", "2026-06-30", "9999-12-31"])
  func aloneCompany(index: Int, date: String) throws {
    var world = SmallWorld()
    let company = try world.company("Alone")
    let procedure = AccountAnalyses.all[index]
    var arguments: [String: Value] = ["account": "alone"]
    if procedure.signature.parameter("person")?.isRequired == true {
      arguments["person"] = .node(try world.person("Only", at: company))
    }
    if procedure.signature.parameter("from")?.isRequired == true { arguments["from"] = .string(date) }
    let table = try procedure.call(arguments, on: try world.view(date))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(table.title[.simplifiedChinese].contains("Alone"))
    #expect(table == (try procedure.call(arguments, on: try world.view(date))))
  }

  @Test("An empty graph has no account, and the error says what to check", arguments: indices)
  func emptyGraph(index: Int) throws {
    let procedure = AccountAnalyses.all[index]
    var arguments: [String: Value] = ["account": "Acme"]
    if procedure.signature.parameter("person")?.isRequired == true { arguments["person"] = "Only" }
    let given =
      procedure.signature.parameter("from")?.isRequired == true
      ? arguments.merging(["from": "2025-01-01"]) { old, _ in old } : arguments
    #expect(throws: ProcedureError.unknownName("Acme", kind: .account, candidates: [])) {
      try procedure.call(given, on: try SmallWorld().view())
    }
  }
}
