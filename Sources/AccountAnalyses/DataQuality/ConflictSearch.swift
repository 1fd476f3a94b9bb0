internal import AccountModel
internal import PropertyGraph

/// Looks for facts about the companies of a group that do not go together.
struct ConflictSearch {
  /// The most other employments that one conflict lists.
  private static let mostEmployers = 9

  private let scope: GroupScope
  private let view: GraphView
  private(set) var conflicts: [[DataConflict]]

  init(_ scope: GroupScope, _ view: GraphView, _ workforce: Workforce) {
    self.scope = scope
    self.view = view
    conflicts = scope.companies.map { _ in [] }
    searchPeople(workforce)
    searchDuplicates()
    searchFigures()
  }

  private mutating func searchPeople(_ workforce: Workforce) {
    let position = scope.positionsByNode(in: view.graph)
    var names: [[String: [NodeID]]] = scope.companies.map { _ in [:] }
    for employment in workforce.employments {
      let index = Int(position[Int(employment.company.rawValue)])
      guard index >= 0 else { continue }
      let elsewhere = workforce.employments(of: employment.person).filter { position[Int($0.company.rawValue)] < 0 }
      if !elsewhere.isEmpty {
        let facts = [employment.relationship] + elsewhere.prefix(Self.mostEmployers).map(\.relationship)
        conflicts[index].append(DataConflict(kind: .employedElsewhere, facts: facts.map(Value.relationship)))
      }
      if let name = Person(employment.person, in: view).name?.lowercased() {
        names[index][name, default: []].append(employment.person)
      }
    }
    for (index, people) in names.enumerated() {
      for name in people.keys.sorted() {
        let same = Set(people[name] ?? [])
        guard same.count > 1 else { continue }
        conflicts[index].append(DataConflict(kind: .duplicatePerson, facts: same.sorted().map(Value.node)))
      }
    }
  }

  private mutating func searchDuplicates() {
    for key in [AccountKey.lei, AccountKey.uscc, AccountKey.name] {
      var holders: [String: [Int]] = [:]
      for (index, company) in scope.companies.enumerated() where company.isFullyVisible {
        if let text = Company(company.node, in: view).text(key)?.lowercased() {
          holders[text, default: []].append(index)
        }
      }
      for text in holders.keys.sorted() {
        guard let same = holders[text], same.count > 1 else { continue }
        let facts = same.map { Value.node(scope.companies[$0].node) }
        for index in same { conflicts[index].append(DataConflict(kind: .duplicateCompany, facts: facts)) }
      }
    }
  }

  private mutating func searchFigures() {
    let ledger = SalesLedger(view)
    for (index, scoped) in scope.companies.enumerated() where scoped.isFullyVisible {
      let company = Company(scoped.node, in: view)
      let sales = ledger.sales(to: company)
      if let amount = sales.amount, let potential = company.potential, amount > potential {
        let facts = [.node(scoped.node)] + sales.records.prefix(10).map(Value.node)
        conflicts[index].append(DataConflict(kind: .salesAbovePotential, facts: facts))
      }
      let isWrong =
        company.text(AccountKey.lei).map { !LegalEntityIdentifier.isValid($0) } ?? false
        || company.text(AccountKey.uscc).map { !UnifiedSocialCreditCode.isValid($0) } ?? false
      if isWrong { conflicts[index].append(DataConflict(kind: .invalidIdentifier, facts: [.node(scoped.node)])) }
    }
  }
}
