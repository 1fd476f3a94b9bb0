/// The figures of a group that losses are counted in, each as far as it is proven; nil where it is not known.
package struct AccountLevels: Sendable, Hashable {
  /// The coverage, from 0 to 1.
  package let coverage: Double?
  /// The coverage by contact, from 0 to 1.
  package let contact: Double?
  /// The decision-chain coverage, from 0 to 1.
  package let chain: Double?
  /// The health, from 0 to 100.
  package let health: Double?

  /// Those among all figures.
  package init(_ figures: AccountFigures) {
    coverage = AccountFigure.coverage.value(in: figures)
    contact = AccountFigure.contactCoverage.value(in: figures)
    chain = AccountFigure.decisionChain.value(in: figures)
    health = AccountFigure.health.value(in: figures)
  }

  /// Levels that are known each by itself.
  init(coverage: Double?, contact: Double?, chain: Double?, health: HealthLevels) {
    self.coverage = coverage
    self.contact = contact
    self.chain = chain
    self.health = health.isUnknown ? nil : health.health.lower
  }
}
