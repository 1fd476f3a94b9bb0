import Foundation
import GuanxiEngine
import QueryBinding
import QueryExecution
import Testing

@Suite("The reference of procedures")
struct ProcedureReferenceTests {
  @Test("Each example runs on the sample and gives rows", arguments: QueryProcedures.standard.map(\.name))
  func examples(of name: String) throws {
    let procedure = try #require(QueryProcedures.standard.first { $0.name == name })
    let result = try QueryFixture.run(procedure.example, on: try SampleWorld.medicalDevices.get())
    #expect(!result.rows.isEmpty || ["db.indexes", "db.constraints"].contains(name))
    #expect(!procedure.summary.english.isEmpty && !procedure.summary.simplifiedChinese.isEmpty)
  }

  @Test("Each algorithm of docs/algorithms.md can be called")
  func complete() {
    let names = NetworkProcedures.all.map(\.name)
    #expect(Set(names).count == names.count && names.count == 29)
    let questions = AnalysisCatalog.standard.procedures.count + DiagramKind.allCases.count
    #expect(QueryProcedures.standard.count { $0.name.hasPrefix("account.") } == questions)
  }

  @Test("docs/procedures.md says what the code says; GUANXI_UPDATE_REFERENCE=1 writes it")
  func document() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/procedures.md").standardized
    if ProcessInfo.processInfo.environment["GUANXI_UPDATE_REFERENCE"] == "1" {
      try QueryProcedures.reference.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == QueryProcedures.reference)
  }
}
