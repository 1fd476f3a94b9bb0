import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Accounts are found by id, name or a part of it")
struct AccountNameTests {
  private static func found(_ argument: Value) throws -> [Value] {
    var world = SmallWorld()
    for name in ["Muheng Group 沐衡集团", "Muheng East 沐衡华东", "Thornmere", "Thornmere Care"] {
      _ = try world.company(name)
    }
    _ = try world.company("Seven", ["id": 7])
    return try ScopeAnalysis().call(["account": argument], on: try world.view()).column("name")
  }

  @Test(
    "One company fits",
    arguments: [
      ("C-Thornmere", "Thornmere"), ("Thornmere", "Thornmere"), ("thornmere", "Thornmere"),
      ("THORNMERE C", "Thornmere Care"),
      ("muheng e", "Muheng East 沐衡华东"), ("沐衡集团", "Muheng Group 沐衡集团"), ("7", "Seven"),
    ])
  func fits(text: String, name: String) throws {
    #expect(try Self.found(.string(text)) == [.string(name)])
  }

  @Test("A node stands for itself")
  func node() throws {
    #expect(try Self.found(.node(NodeID(rawValue: 2))) == ["Thornmere"])
    #expect(throws: ProcedureError.unknownName("n99", kind: .account, candidates: [])) {
      try Self.found(.node(NodeID(rawValue: 99)))
    }
  }

  @Test("Several that fit are listed with their ids")
  func ambiguous() {
    let candidates = ["Muheng Group 沐衡集团 (C-Muheng Group 沐衡集团)", "Muheng East 沐衡华东 (C-Muheng East 沐衡华东)"]
    #expect(throws: ProcedureError.ambiguousName("muheng", kind: .account, candidates: candidates)) {
      try Self.found("muheng")
    }
  }

  @Test("A slip is answered with the nearest name", arguments: ["Thornmeer", "Thornmare", "Mercy Thornmere"])
  func slip(text: String) {
    let error = #expect(throws: ProcedureError.self) { try Self.found(.string(text)) }
    #expect(error?.advice.contains("Thornmere (C-Thornmere)") == true)
  }

  @Test("A hidden company has no name that could be guessed")
  func hidden() throws {
    var world = SmallWorld()
    let secret = try world.company("Secret")
    let mask = VisibilityMask(hidden: [secret], outlined: [], structuralTypes: [])
    #expect(throws: ProcedureError.unknownName("Secret", kind: .account, candidates: [])) {
      try ScopeAnalysis().call(["account": "Secret"], on: try world.view(visibility: mask))
    }
  }
}
