import AccountAnalyses
import GuanxiEngine
import Testing

@Suite("What if somebody of the sample world leaves")
struct SampleWhatIfTests {
  /// Every figure of an account, and those of its companies, as one line each.
  private static func lines(_ parent: NodeID, _ view: GraphView) -> [String] {
    let figures = AccountFigures(of: parent, in: view)
    let totals = AccountFigure.allCases.map { figure in
      "\(figure): \(figure.value(in: figures).map(String.init(describing:)) ?? "unknown")"
    }
    let companies = zip(figures.coverage.companies, figures.health.companies).map { coverage, health in
      "\(coverage.name) \(String(describing: coverage.rung)) \(coverage.state) \(coverage.knownPeople) \(health.health)"
    }
    let chains = figures.chains.companies.map { "\($0.name) \(String(describing: $0.figure)) \($0.status)" }
    return totals + companies + chains
  }

  /// Some people of both sides, and those who are planted; `make weak-link-check` compares them all.
  private static let people: [String] = {
    let graph = try? SampleWorld.medicalDevices.get()
    let all = graph.map { graph in graph.nodes(labeled: "Person").map { graph.property("id", of: $0).plainText } } ?? []
    let planted = ["P-0008", "P-0010", "P-0105", "P-0106", "P-0131", "P-0132"]
    return all.enumerated().filter { $0.offset % 120 == 0 || planted.contains($0.element) }.map(\.element)
  }()

  @Test("Every figure is that of a graph from which the person was deleted", arguments: people)
  func equalsDeletion(id: String) throws {
    let graph = try SampleWorld.medicalDevices.get()
    let asOf = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let view = GraphView(graph, asOf: asOf)
    let person = try #require(view.nodes(labeled: "Person", where: "id", equals: .string(id)).first)
    var changes = ChangeSet(for: graph)
    changes.detachAndDelete(person, in: graph)
    let without = GraphView(try graph.applying(changes), asOf: asOf)
    let left = try WhatIf.leaves(person).applied(to: view)
    let reports = try WhatIfAnalysis().reports(
      ProcedureArguments(["person": .node(person)], for: WhatIfAnalysis().signature), on: view)
    for report in reports {
      let parent = report.before.scope.parent
      #expect(Self.lines(parent, left) == Self.lines(parent, without), "\(id) in \(report.before.scope.parentName)")
    }
    #expect(graph.contains(person))
  }

  @Test("The single-threaded account loses its only company when the colleague who met it leaves")
  func singleThread() throws {
    let asOf = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let view = GraphView(try SampleWorld.medicalDevices.get(), asOf: asOf)
    let table = try WhatIfAnalysis().call(["person": "P-0010", "account": "C-701"], on: view)
    let coverage = try #require(table.rows.first { $0[3] == "coverage" })
    #expect(coverage[4] == .float(1.0 / 6))
    #expect(coverage[5] == .float(0))
  }
}
