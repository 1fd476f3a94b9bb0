internal import AccountAnalyses
internal import Foundation
internal import PropertyGraph

/// How well influence from communication alone ranks the people of an organisation whose ranks are known.
public struct RankingEvaluation: Sendable {
  /// An accuracy under a name; nil where nothing is left to rank by.
  public struct Line: Sendable, Hashable {
    /// What was ranked by.
    public let name: String
    /// The share of pairs in the right order.
    public let accuracy: Double?
  }

  /// The organisation.
  public let organization: RankedOrganization
  /// The accuracy of the score; nil where there is no pair.
  public let accuracy: Double?
  /// The accuracy of each single centrality.
  public let baselines: [Line]
  /// The people without a score.
  public let unscored: Int
  private let factors: [InfluenceFactor.Kind]
  private let signals: [InfluenceSignal]

  /// Judges an organisation.
  public init(_ organization: RankedOrganization) {
    let people = Self.people(of: organization, InfluenceOptions())
    let known = people.compactMap(\.self).flatMap(\.factors)
    self.organization = organization
    accuracy = organization.accuracy(people.map { $0?.score })
    factors = InfluenceFactor.Kind.allCases.filter { kind in
      known.contains { $0.kind == kind && $0.value != nil }
    }
    signals = InfluenceSignal.allCases.filter(Set(known.flatMap(\.parts).map(\.signal)).contains)
    baselines = Centralities.all(of: organization).map {
      Line(name: $0.name, accuracy: organization.accuracy($0.numbers))
    }
    unscored = people.count { $0?.score == nil }
  }

  /// The accuracy without each factor, and without each signal, that is known of somebody.
  public var omissions: [Line] {
    let withoutFactors = factors.map { kind in
      var options = InfluenceOptions()
      options.weights[kind] = 0
      return line(without: "factor \(kind.rawValue)", options)
    }
    return withoutFactors
      + signals.map { signal in
        var options = InfluenceOptions()
        options.omitted = [signal]
        return line(without: "signal \(signal.rawValue)", options)
      }
  }

  private func line(without name: String, _ options: InfluenceOptions) -> Line {
    let numbers = Self.people(of: organization, options).map { $0?.score }
    return Line(name: name, accuracy: numbers.contains { $0 != nil } ? organization.accuracy(numbers) : nil)
  }

  private static func people(of organization: RankedOrganization, _ options: InfluenceOptions) -> [PersonInfluence?] {
    let report = InfluenceReport(of: [organization.company], in: organization.view, options: options)
    return organization.people.map { report[$0] }
  }

  /// The best single centrality.
  public var bestBaseline: Line? { baselines.max { ($0.accuracy ?? -1) < ($1.accuracy ?? -1) } }

  /// The evaluation as lines of text.
  public var text: [String] {
    let last = organization.view.asOf
    var lines = [
      "\(organization.name): \(organization.people.count) people, \(organization.ties.count) ties, "
        + "\(organization.pairs.count) pairs, as of \(last)",
      Self.line("influence", accuracy),
    ]
    if unscored > 0 { lines.append("  \(unscored) people without communication have no score and count as lowest") }
    lines += omissions.map { Self.line("  without \($0.name)", $0.accuracy) }
    lines.append("  single centralities:")
    lines += baselines.map { Self.line("  \($0.name)", $0.accuracy) }
    return lines
  }

  private static func line(_ name: String, _ accuracy: Double?) -> String {
    let label = "  \(name)".padding(toLength: 36, withPad: " ", startingAt: 0)
    return label + (accuracy.map { String(format: "%.4f", $0) } ?? "nothing left to rank by")
  }
}
