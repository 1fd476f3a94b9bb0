public import PropertyGraph

/// How well a list of weak links finds what was planted, over many worlds.
public struct WeakLinkScore: Sendable {
  /// One entry of a ranked list, as far as it counts here.
  public struct Entry: Sendable {
    /// Whom it is about.
    public let subject: NodeID
    /// Whether its severity is high.
    public let isHigh: Bool

    /// Makes an entry.
    public init(subject: NodeID, isHigh: Bool) {
      self.subject = subject
      self.isHigh = isHigh
    }
  }

  /// The worlds of one kind.
  public struct Tally: Sendable {
    /// The number of worlds.
    public internal(set) var worlds = 0
    /// Those in which the planted one is among the first three.
    public internal(set) var inFirstThree = 0
    /// The entries of severity high.
    public internal(set) var high = 0
    /// Those of them that are planted.
    public internal(set) var plantedHigh = 0
    /// The worlds with an entry of severity high.
    public internal(set) var worldsWithHigh = 0

    /// The share of worlds in which the planted one is among the first three; nil without a world.
    public var share: Double? { worlds == 0 ? nil : Double(inFirstThree) / Double(worlds) }
    /// The share of the entries of severity high that are planted; nil without one.
    public var precision: Double? { high == 0 ? nil : Double(plantedHigh) / Double(high) }
  }

  private var tallies: [PlantedWeakLink.Kind: Tally] = [:]

  /// Makes a score of no world.
  public init() {}

  /// The worlds of a kind.
  public subscript(kind: PlantedWeakLink.Kind) -> Tally { tallies[kind] ?? Tally() }

  /// All worlds in which something was planted.
  public var planted: Tally {
    PlantedWeakLink.Kind.allCases.filter { $0 != .none }.map { self[$0] }.reduce(into: Tally()) { sum, part in
      sum.worlds += part.worlds
      sum.inFirstThree += part.inFirstThree
      sum.high += part.high
      sum.plantedHigh += part.plantedHigh
      sum.worldsWithHigh += part.worldsWithHigh
    }
  }

  /// Counts a world and the list that was made of it, the worst first.
  public mutating func add(_ world: PlantedWeakLink, found entries: [Entry]) {
    var tally = self[world.kind]
    let high = entries.filter(\.isHigh)
    tally.worlds += 1
    if entries.prefix(3).contains(where: { world.planted.contains($0.subject) }) { tally.inFirstThree += 1 }
    tally.high += high.count
    tally.plantedHigh += high.count { world.planted.contains($0.subject) }
    if !high.isEmpty { tally.worldsWithHigh += 1 }
    tallies[world.kind] = tally
  }
}
