import GuanxiEngine
import Testing

/// What is planted stands in graphs/medical-devices/README.md.
@Suite("The organisation of a hospital of the sample world")
struct SampleOrganisationTests {
  private func report(month: Int) throws -> ReportTable {
    let asOf = try #require(CalendarDate(year: 2026, month: month, day: 28))
    let procedure = try AnalysisCatalog.standard.procedure(named: "organisation")
    return try Reporting.report(procedure, ["account": "C-104"], on: SampleWorld.medicalDevices.get(), asOf: asOf)
  }

  private func row(_ title: String, in table: ReportTable) throws -> [String: Value] {
    let index = try #require(table.column("title").firstIndex(of: .string(title)))
    return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), table.rows[index]))
  }

  @Test("After Xia Lin left, the head of radiology is a vacant post below the vice president of equipment")
  func vacancy() throws {
    let before = try row("Head of Radiology 放射科主任", in: report(month: 3))
    #expect(before["name"] == "Xia Lin 夏琳")
    #expect(before["state"] == "held")
    let after = try row("Head of Radiology 放射科主任", in: report(month: 6))
    #expect(after["name"] == .null)
    #expect(after["state"] == "vacant")
    #expect(after["manager"] == "Fang Zhiyuan 方志远")
  }

  @Test("The president has an assistant, and reports to the group's chief executive over a dotted line")
  func president() throws {
    let table = try report(month: 6)
    let president = try row("President 院长", in: table)
    #expect(president["outsideManagers"] == "Jiang Suqin 蒋素琴 (Muheng Hospital Group 沐衡医院集团)")
    #expect(president["span"] == 5)
    let assistant = try row("Assistant to the President 院长助理", in: table)
    #expect(assistant["line"] == "assistant")
    #expect(assistant["manager"] == "Lu Wenqi 陆文琪")
    #expect(table.figure("people") == 15)
    #expect(table.figure("withoutLine") == 1)
  }
}
