import PropertyGraph

/// The relationships by position, and who comes first where there is not room for all.
struct RelationshipGraphNetwork {
  /// A relationship by positions.
  struct Link {
    let ours: Int
    let group: Int
    let person: Int
    let strength: Double?
    let isBridge: Bool
  }

  /// The ties whose both ends are in the model, by ours, group and person.
  let links: [Link]
  /// The positions of ours: those with a weak link first, then by the sum of their strengths.
  let ours: [Int]
  /// The positions of the groups by the strength of the strongest tie.
  let groups: [Int]
  /// By group: the positions of its people, those with a weak link first, then by strength.
  let people: [[Int]]
  /// By group and person: the strength of the strongest tie; nil where none is known.
  let best: [[Double?]]

  init(_ model: RelationshipGraphModel) {
    let ourPosition = Dictionary(
      model.ours.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groupPosition = Dictionary(
      model.groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let personPosition = model.groups.map { group in
      Dictionary(group.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let links = model.ties.compactMap { tie -> Link? in
      guard let group = groupPosition[tie.group], let ours = ourPosition[tie.ours],
        let person = personPosition[group][tie.theirs]
      else { return nil }
      let strength = tie.strength.flatMap { $0.isFinite ? min(max($0, 0), 100) : nil }
      return Link(ours: ours, group: group, person: person, strength: strength, isBridge: tie.isBridge)
    }.sorted { ($0.ours, $0.group, $0.person) < ($1.ours, $1.group, $1.person) }
    var best = model.groups.map { [Double?](repeating: nil, count: $0.people.count) }
    var sums = [Double](repeating: 0, count: model.ours.count)
    for link in links {
      sums[link.ours] += link.strength ?? 0
      if let strength = link.strength {
        best[link.group][link.person] = max(strength, best[link.group][link.person] ?? 0)
      }
    }
    self.links = links
    self.best = best
    ours = Self.ranked(model.ours, by: { sums[$0] })
    people = model.groups.indices.map { group in
      Self.ranked(model.groups[group].people, by: { best[group][$0] ?? -1 })
    }
    let strongest = best.map { $0.compactMap(\.self).max() ?? -1 }
    groups = model.groups.indices.sorted { (-strongest[$0], $0) < (-strongest[$1], $1) }
  }

  private static func ranked(_ people: [RelationshipGraphModel.Person], by score: (Int) -> Double) -> [Int] {
    people.indices.sorted { a, b in
      let weak = (people[a].weakness != nil, people[b].weakness != nil)
      if weak.0 != weak.1 { return weak.0 }
      return score(a) != score(b) ? score(a) > score(b) : people[a].id < people[b].id
    }
  }
}
