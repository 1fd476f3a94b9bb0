internal import AccountModel
public import PropertyGraph

/// The best ways to somebody at a customer's, over people who know each other: 引荐路径.
public struct IntroductionPathsReport: Sendable {
  /// To whom ways are sought.
  public enum Target: Sendable, Hashable {
    /// One person.
    case person(NodeID)
    /// Whoever works at a company.
    case company(NodeID)
  }

  /// Why there is no way.
  public enum Obstacle: Sendable, Hashable {
    /// The target is the person from whom the way begins.
    case isSamePerson
    /// The target is one of ours.
    case isOurs
    /// Nobody is known to work at the company.
    case nobodyKnown
    /// None of ours is known.
    case noneOfOurs
    /// No chain of acquaintances leads there.
    case noChain
  }

  /// The ways by falling probability; of equal ones by their people.
  public let paths: [IntroductionPath]
  /// How many ways there are at most of which no two share a person between their ends; nil where none was sought.
  ///
  /// Where all of ours can begin, the ways begin at different people of ours too; where whoever works at a company will do,
  /// they end at different people.
  public let disjointCount: Int?
  /// Why there is no way; nil where there is one.
  public let obstacle: Obstacle?

  /// Seeks the `count` best ways. O(facts + count · people · pairs · log people).
  ///
  /// - Parameter source: from whom the ways begin; nil for whoever works at one of our companies.
  public init(
    from source: NodeID? = nil, to target: Target, count: Int, in view: GraphView,
    options: AcquaintanceOptions = AcquaintanceOptions()
  ) {
    let workforce = Workforce(view)
    let targets: [NodeID] =
      switch target {
      case .person(let person): [person]
      case .company(let company): Self.staff(of: company, workforce)
      }
    if let obstacle = Self.obstacle(from: source, to: targets, workforce) {
      (paths, disjointCount, self.obstacle) = ([], nil, obstacle)
      return
    }
    let network = AcquaintanceNetwork(AcquaintanceFinder(view, workforce, options: options))
    let sources = source.map { [$0] } ?? network.ours
    guard !sources.isEmpty else {
      (paths, disjointCount, obstacle) = ([], nil, .noneOfOurs)
      return
    }
    let ways = Introductions(network, from: sources, to: targets)
    paths = ways.best(count: count)
    disjointCount = ways.disjointCount
    obstacle = paths.isEmpty ? .noChain : nil
  }

  /// Those who work at a company on the view's date, ascending.
  static func staff(of company: NodeID, _ workforce: Workforce) -> [NodeID] {
    Set(workforce.employments.filter { $0.company == company }.map(\.person)).sorted()
  }

  private static func obstacle(from source: NodeID?, to targets: [NodeID], _ workforce: Workforce) -> Obstacle? {
    if targets.isEmpty { return .nobodyKnown }
    if let source { return targets.contains(source) ? .isSamePerson : nil }
    return targets.contains(where: workforce.isOurs) ? .isOurs : nil
  }
}
