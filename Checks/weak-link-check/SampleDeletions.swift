import AccountAnalyses
import Foundation
import Interchange
import PropertyGraph

/// Compares "what if somebody leaves" with really deleting them, for every person of a graph folder.
enum SampleDeletions {
  static func check(_ folder: String) throws -> [String] {
    let graph = try GraphFolder.load(folder, options: ImportOptions()).graph
    let asOf = try CalendarDate(parsing: "2026-06-30")
    let view = GraphView(graph, asOf: asOf)
    let parents = CustomerAccounts.parents(in: view)
    let before = parents.map { LevelsOfOneChange(AccountFigures(of: $0, in: view), in: view) }
    let people = view.nodes(labeled: "Person")
    var problems: [String] = []
    for person in people {
      var changes = ChangeSet(for: graph)
      changes.detachAndDelete(person, in: graph)
      let without = GraphView(try graph.applying(changes), asOf: asOf)
      let left = try WhatIf.leaves(person).applied(to: view)
      for (parent, now) in zip(parents, before) {
        let figures = AccountFigures(of: parent, in: left)
        if lines(figures) != lines(AccountFigures(of: parent, in: without)) {
          problems.append("deleting \(graph.property("id", of: person)) gives other figures of \(parent)")
        }
        if AccountLevels(figures) != now.levels(without: person) {
          problems.append("hiding \(graph.property("id", of: person)) gives other losses for \(parent)")
        }
      }
    }
    print("what if equals deletion: \(people.count) people, \(parents.count) accounts, \(problems.count) differences")
    problems += compareLosses(parents, view)
    return problems
  }

  /// Whether the loss of each weak link of the accounts is the difference that "what if" gives.
  private static func compareLosses(_ parents: [NodeID], _ view: GraphView) -> [String] {
    var count = 0
    var problems: [String] = []
    for parent in parents {
      for link in WeakLinkReport(of: parent, in: view).links {
        guard let event = event(link), let report = try? WhatIfReport(event, for: parent, in: view) else { continue }
        count += 1
        let sign = link.basis == .leaves ? -1.0 : 1
        func points(_ figure: AccountFigure, _ scale: Double) -> Double? {
          report.comparisons.first { $0.figure == figure }?.difference.map { sign * scale * $0 }
        }
        let loss = WeakLink.Loss(
          coverage: points(.coverage, 100), contact: points(.contactCoverage, 100), chain: points(.decisionChain, 100),
          health: points(.health, 1))
        if loss != link.loss { problems.append("the loss of \(link.name) is not what what-if says") }
      }
    }
    print("losses equal what-if: \(count) links, \(problems.count) differences")
    return problems
  }

  private static func event(_ link: WeakLink) -> WhatIf? {
    switch link.basis {
    case .leaves: .leaves(link.subject)
    case .isWon: link.colleague.map { .isWon(link.subject, by: $0) }
    case .seatIsWon, .wereStillThere: nil
    }
  }

  /// Every figure of an account, and those of its companies, as one line each.
  private static func lines(_ figures: AccountFigures) -> [String] {
    let totals = AccountFigure.allCases.map { "\($0) \(String(describing: $0.value(in: figures)))" }
    let companies = zip(figures.coverage.companies, figures.health.companies).map { coverage, health in
      "\(coverage.name) \(String(describing: coverage.rung)) \(coverage.state) \(coverage.knownPeople) \(health.health)"
    }
    return totals + companies + figures.chains.companies.map { "\($0.name) \(String(describing: $0.figure))" }
  }
}
