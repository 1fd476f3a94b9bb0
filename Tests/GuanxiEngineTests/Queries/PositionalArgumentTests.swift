import GuanxiEngine
import Testing

@Suite("Arguments in the order in which a procedure declares them")
struct PositionalArgumentTests {
  @Test(
    "Values in their order are the map by name",
    arguments: [
      ("CALL account.coverage('C-101')", "CALL account.coverage({account: 'C-101'})"),
      ("CALL account.coverage('C-101', 30, 3)", "CALL account.coverage({account: 'C-101', window: 30, threshold: 3})"),
      ("CALL account.coverage($id)", "CALL account.coverage({account: $id})"),
      (
        "MATCH (c:Company {id: 'C-104'}) CALL account.strength(c.id, 30) YIELD energy RETURN energy",
        "CALL account.strength({account: 'C-104', halfLife: 30}) YIELD energy"
      ),
      (
        "MATCH (c:Company {id: 'C-104'}) CALL account.strength(c) YIELD energy RETURN energy",
        "CALL account.strength({account: 'C-104'}) YIELD energy"
      ),
      ("CALL graph.pageRank('Person', 'KNOWS')", "CALL graph.pageRank({label: 'Person', type: 'KNOWS'})"),
    ])
  func sameRows(positional: String, named: String) throws {
    let graph = try SampleWorld.medicalDevices.get()
    let parameters: [String: Value] = ["id": "C-101"]
    let rows = try QueryFixture.run(positional, parameters: parameters, on: graph).rows
    #expect(!rows.isEmpty)
    #expect(try rows == QueryFixture.run(named, parameters: parameters, on: graph).rows)
  }

  @Test("A value of the wrong type, or one too many, is refused before anything runs")
  func refusals() throws {
    let type = try QueryFixture.error("CALL account.coverage('C-101', 'long')")
    #expect(type.phase == .compile)
    #expect(type.message == "Argument 2 of account.coverage is window, a whole number, and this is text.")
    #expect(type.chinese == "account.coverage 的第 2 个参数是 window，应为整数，而这是文本。")
    #expect(type.description.contains("column 32"))
    let account = try QueryFixture.error("CALL account.coverage(1.5)")
    #expect(
      account.message
        == "Argument 1 of account.coverage is account, the name, the id or the node of an account, and this is a "
        + "floating-point number.")
    let many = try QueryFixture.error("CALL account.scope('a', 1, 2, 3, 4, 5, 6)")
    #expect(many.phase == .compile && many.detail == "InvalidNumberOfArguments")
    let few = try QueryFixture.error("CALL account.coverageTrend('C-101')")
    #expect(few.phase == .compile && few.message == "account.coverageTrend takes 2 to 7 arguments, but 1 is given.")
  }
}
