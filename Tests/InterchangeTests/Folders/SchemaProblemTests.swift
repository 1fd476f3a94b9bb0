import AccountModel
import Interchange
import PropertyGraph
import Testing

@Suite("What contradicts the account schema is refused with the line that says so")
struct SchemaProblemTests {
  private static let companies = "id:ID,name,:LABEL\na,A,Company\nb,B,Company\nc,C,Company\n"

  private static var options: ImportOptions {
    var options = ImportOptions()
    options.validate = { graph in AccountSchema.standard.violations(in: graph).map { GraphProblem($0) } }
    return options
  }

  @Test(
    "Relationships between companies",
    arguments: [
      ("share:double,:TYPE\na,b,0.5,OWNS\nb,c,1.5,OWNS\n", "r.csv:3 (share): "),
      ("share:double,:TYPE\na,c,0.6,OWNS\nb,c,0.6,OWNS\n", "r.csv:3 (share): "),
      ("x,:TYPE\na,b,,SUBSIDIARY_OF\nb,c,,SUBSIDIARY_OF\nc,a,,SUBSIDIARY_OF\n", "csv:"),
    ])
  func refusesRelationships(text: String, place: String) throws {
    let found = try problems(
      ["c.csv": Self.companies, "r.csv": ":START_ID,:END_ID," + text], options: Self.options)
    #expect(found.contains { $0.contains(place) }, "\(found)")
  }

  @Test("Loops of holdings are legal; one without an outside owner is a warning")
  func acceptsHoldingLoops() throws {
    let loop = ":START_ID,:END_ID,share:double,:TYPE\na,b,1,OWNS\nb,a,1,OWNS\n"
    let result = try load(["c.csv": Self.companies, "r.csv": loop], options: Self.options)
    #expect(result.graph.relationshipCount == 2)
    #expect(result.report.warnings.count == 1)
  }

  @Test("A problem without a place names the graph")
  func namesTheGraph() throws {
    var options = ImportOptions()
    options.validate = { _ in
      [GraphProblem(severity: .error, subject: .graph, reason: "there is too much", advice: "Take less.")]
    }
    let found = try problems(["c.csv": Self.companies], options: options)
    #expect(found == ["the graph: there is too much. Take less."])
  }
}
