public import PropertyGraph

/// The decision chains of one company.
public struct CompanyDecisionChain: Sendable, Hashable {
  /// The company.
  public let company: NodeID
  /// Its name.
  public let name: String
  /// Its depth in the tree of the group.
  public let level: Int
  /// Its buying centers, ascending; one derived chain where there is none; empty where nothing is known.
  public let chains: [DecisionChain]

  /// Whether the chain is derived from posts and reporting lines.
  public var isDerived: Bool { chains.contains(where: \.isDerived) }

  /// The coverage over the seats of all its chains; nil where no seat is known.
  public var figure: Bounds? { DecisionChain.figure(of: chains.flatMap(\.required)) }

  /// The best step on Altify's scale among its chains.
  public var status: AltifyStatus { chains.map(\.status).max() ?? .noMap }
}
