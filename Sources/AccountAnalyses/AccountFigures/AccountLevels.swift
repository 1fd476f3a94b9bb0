internal import PropertyGraph

/// The three figures of a group that losses are counted in, each as far as it is proven; nil where it is not known.
struct AccountLevels {
  /// The coverage, from 0 to 1.
  let coverage: Double?
  /// The decision-chain coverage, from 0 to 1.
  let chain: Double?
  /// The health, from 0 to 100.
  let health: Double?

  init(_ figures: AccountFigures) {
    coverage = AccountFigure.coverage.value(in: figures)
    chain = AccountFigure.decisionChain.value(in: figures)
    health = AccountFigure.health.value(in: figures)
  }

  /// Computes no other figure. O(people + contacts), and the influence of unjudged seats.
  init(of parent: NodeID, in view: GraphView, options: CoverageOptions) {
    let scope = GroupScope(of: parent, in: view)
    let chains = DecisionChainReport(scope, in: view, options: DecisionChainOptions(windowDays: options.windowDays))
    let levels = RelationshipHealthReport(scope, in: view, chains: chains).total
    coverage = CoverageReport(scope, in: view, options: options).total.share
    chain = chains.total?.lower
    health = levels.isUnknown ? nil : levels.health.lower
  }
}
