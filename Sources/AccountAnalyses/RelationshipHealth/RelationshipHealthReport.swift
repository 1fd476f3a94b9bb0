internal import AccountModel
public import PropertyGraph

/// How healthy our relationship with a group and each of its companies is on the view's date: 关系健康度.
public struct RelationshipHealthReport: Sendable {
  /// The group.
  public let scope: GroupScope
  /// The whole group.
  public let total: HealthLevels
  /// By position in `scope.companies`.
  public let companies: [HealthLevels]
  /// The decision chains that the key level rests on.
  public let chains: DecisionChainReport

  /// Measures the health of a group. O(people + contacts + pairs), and the decision chains.
  public init(_ scope: GroupScope, in view: GraphView) {
    self.init(scope, in: view, chains: DecisionChainReport(scope, in: view))
  }

  /// Measures the health with decision chains of the same view that are known already.
  public init(_ scope: GroupScope, in view: GraphView, chains: DecisionChainReport) {
    self.init(scope, HealthFacts(scope, in: view), chains)
  }

  init(_ scope: GroupScope, _ facts: HealthFacts, _ chains: DecisionChainReport) {
    self.scope = scope
    self.chains = chains
    var keys: [NodeID: Bounds] = [:]
    for company in chains.companies { keys[company.company] = company.figure?.scaled(by: 100) }
    companies = scope.companies.indices.map { position in
      facts.levels(of: [position], key: keys[scope.companies[position].node])
    }
    total = facts.levels(of: Array(scope.companies.indices), key: chains.total?.scaled(by: 100))
  }
}
