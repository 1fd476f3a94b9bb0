/// One thing that is measured for a factor of influence; a factor is the mean of its signals that are known.
public enum InfluenceSignal: String, Sendable, Hashable, CaseIterable {
  /// The level of the post.
  case level
  /// The share of the unit that reports to the person, directly or not.
  case reports
  /// PageRank among the named ties of influence and advice.
  case standing
  /// Betweenness among the named ties.
  case betweenness
  /// How little the named ties lead back to the same people: 1 − Burt's constraint.
  case openness
  /// Being written to by those who write to the prominent: the authority of HITS.
  case prominence
  /// Being written to by those who are themselves written to: the eigenvector of who writes to whom.
  case esteem
  /// How prominent those are, on average, who write to the person.
  case senders
  /// How prominent those are, on average, to whom the person writes.
  case recipients
  /// Being addressed and invited together with those who are addressed and invited together with many.
  case company
  /// By how many people, in effect, the person is written to.
  case breadth
  /// Being answered more than answering.
  case response

  /// The factor that the signal is part of.
  public var factor: InfluenceFactor.Kind {
    switch self {
    case .level, .reports: .rank
    case .standing, .betweenness, .openness: .network
    case .prominence, .esteem, .senders, .recipients, .company, .breadth, .response: .communication
    }
  }

  /// The weight within the factor; only the proportions count.
  ///
  /// All of a factor weigh the same but for the network: betweenness and openness do not see who follows whom, so they
  /// separate only people whom PageRank places close to each other.
  public var weight: Double { self == .standing ? 8 : 1 }
}
