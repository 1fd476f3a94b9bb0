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

  /// What is asked about something of one name: an argument for each required parameter, else the account.
  private static func arguments(of signature: ProcedureSignature, name: String, date: String) -> [String: Value] {
    let required = signature.parameters.filter(\.isRequired)
    guard !required.isEmpty else { return signature.parameter("account") == nil ? [:] : ["account": .string(name)] }
    return Dictionary(
      uniqueKeysWithValues: required.map { parameter in
        (parameter.name, .string(parameter.type == .date ? date : name))
      })
  }

  @Test(
    "A company, a person or a buying center that stands alone gets an answer, on any date", arguments: indices,
    ["0001-01-01", "2026-06-30", "9999-12-31"])
  func alone(index: Int, date: String) throws {
    var world = SmallWorld()
    let company = try world.company("Alone")
    let procedure = AccountAnalyses.all[index]
    let required = procedure.signature.parameters.filter(\.isRequired).map(\.type)
    if required.contains(.person) { _ = try world.person("Alone", at: company) }
    if required.contains(.buyingCenter) { _ = try world.node("BuyingCenter", ["name": "Alone"]) }
    let arguments = Self.arguments(of: procedure.signature, name: "alone", date: date)
    let table = try procedure.call(arguments, on: try world.view(date))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(table.title[.simplifiedChinese].contains("Alone"))
    #expect(table == (try procedure.call(arguments, on: try world.view(date))))
  }

  @Test("An empty graph has nothing of that name, and the error says what to check", arguments: indices)
  func emptyGraph(index: Int) throws {
    let procedure = AccountAnalyses.all[index]
    let arguments = Self.arguments(of: procedure.signature, name: "Acme", date: "2025-01-01")
    let kind = procedure.signature.parameters.lazy.compactMap { parameter -> NamedKind? in
      if case .named(let kind) = parameter.type { kind } else { nil }
    }.first
    #expect(throws: ProcedureError.unknownName("Acme", kind: try #require(kind), candidates: [])) {
      try procedure.call(arguments, on: try SmallWorld().view())
    }
  }
}
