public import PropertyGraph

/// Every figure of a group before and after something happened to a person.
public struct WhatIfReport: Sendable {
  /// A figure on both views.
  public struct Comparison: Sendable, Hashable {
    /// Which figure.
    public let figure: AccountFigure
    /// Its value now; nil where it is not known.
    public let before: Double?
    /// Its value then; nil where it is not known.
    public let after: Double?

    /// The value then less that of now; nil where either is not known.
    public var difference: Double? { after.flatMap { after in before.map { after - $0 } } }
  }

  /// A company whose rung, chain or health changes.
  public struct AffectedCompany: Sendable, Hashable {
    /// The company.
    public let company: NodeID
    /// Its name.
    public let name: String
    /// Its rung on both views; nil where it is not known.
    public let rung: (before: Int?, after: Int?)
    /// Its decision-chain coverage, as far as proven, on both views; nil where it is not known.
    public let chain: (before: Double?, after: Double?)
    /// Its health, as far as proven, on both views; nil where it is not known.
    public let health: (before: Double?, after: Double?)

    /// Whether two entries say the same.
    public static func == (a: AffectedCompany, b: AffectedCompany) -> Bool {
      a.company == b.company && a.name == b.name && a.rung == b.rung && a.chain == b.chain && a.health == b.health
    }

    /// Hashes the company.
    public func hash(into hasher: inout Hasher) { hasher.combine(company) }
  }

  /// What happens.
  public let event: WhatIf
  /// The figures now.
  public let before: AccountFigures
  /// The figures then.
  public let after: AccountFigures

  /// Computes the figures of a group on the view, and on the view as it would be.
  public init(
    _ event: WhatIf, for parent: NodeID, in view: GraphView, options: CoverageOptions = CoverageOptions()
  ) throws(ChangeError) {
    self.event = event
    before = AccountFigures(of: parent, in: view, options: options)
    after = AccountFigures(of: parent, in: try event.applied(to: view), options: options)
  }

  /// Compares figures that are known already.
  init(_ event: WhatIf, from before: AccountFigures, to after: AccountFigures) {
    self.event = event
    self.before = before
    self.after = after
  }

  /// Every figure.
  public var comparisons: [Comparison] {
    AccountFigure.allCases.map { figure in
      Comparison(figure: figure, before: figure.value(in: before), after: figure.value(in: after))
    }
  }

  /// The companies for which something changes, in the order of the tree.
  public var companies: [AffectedCompany] {
    let chains = [before, after].map { figures in
      Dictionary(figures.chains.companies.map { ($0.company, $0.figure?.lower) }) { first, _ in first }
    }
    return before.scope.companies.enumerated().compactMap { position, company in
      let other = after.scope.position(of: company.node)
      let entry = AffectedCompany(
        company: company.node, name: company.name,
        rung: (
          before.coverage.companies[position].rung?.rawValue,
          other.flatMap { after.coverage.companies[$0].rung?.rawValue }
        ),
        chain: (chains[0][company.node] ?? nil, chains[1][company.node] ?? nil),
        health: (
          Self.health(before.health.companies[position]), other.flatMap { Self.health(after.health.companies[$0]) }
        ))
      let isSame =
        entry.rung.before == entry.rung.after && entry.chain.before == entry.chain.after
        && entry.health.before == entry.health.after
      return isSame ? nil : entry
    }
  }

  private static func health(_ levels: HealthLevels) -> Double? { levels.isUnknown ? nil : levels.health.lower }
}
