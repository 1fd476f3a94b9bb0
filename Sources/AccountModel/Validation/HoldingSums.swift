internal import PropertyGraph

/// Finds companies of which more than the whole is held at one time.
enum HoldingSums {
  /// What a sum may exceed 1 by, since shares are rounded.
  static let tolerance = 1e-9

  private struct Holding {
    let relationship: RelationshipID
    let share: Double
    let from: CalendarDate?
    let to: CalendarDate?
  }

  static func check(_ graph: Graph, _ collector: inout ViolationCollector) {
    guard let owns = graph.relationshipType(AccountRelationship.owns) else { return }
    let from = graph.propertyKey(AccountKey.from)
    let to = graph.propertyKey(AccountKey.to)
    for name in [AccountKey.share, AccountKey.votingShare] {
      guard let key = graph.propertyKey(name) else { continue }
      graph.forEachNeighborhood(owns, .incoming) { company, _, relationships in
        var total = 0.0
        for position in relationships.indices { total += graph.number(key, of: relationships[position]) ?? 0 }
        guard total > 1 + tolerance else { return }
        let holdings: [Holding] = relationships.indices.compactMap { position in
          let relationship = relationships[position]
          return graph.number(key, of: relationship).map {
            Holding(
              relationship: relationship, share: $0, from: graph.property(from, of: relationship).calendarDate,
              to: graph.property(to, of: relationship).calendarDate)
          }
        }
        // A share that is itself impossible has been told already.
        guard holdings.allSatisfy({ (0...1).contains($0.share) }) else { return }
        guard let (date, sum, latest) = firstExcess(holdings) else { return }
        let since = date.map { " from \($0) on" } ?? ""
        let companyName = CompanyNames.name(of: company, in: graph)
        collector.add(
          SchemaViolation(
            .relationship(latest), property: name, .error,
            reason: "the \(name)s of \(companyName)\(since) add up to \(NumberText.percent(sum)), more than the whole",
            advice: "correct the shares, or give the ones that have ended a `to`"))
      }
    }
  }

  /// The first date on which more than the whole is held, how much, and the last holding that begins then; the date is
  /// nil where that has always been so.
  private static func firstExcess(_ holdings: [Holding]) -> (CalendarDate?, Double, RelationshipID)? {
    var events: [(date: Int64, change: Double)] = []
    for holding in holdings {
      events.append((holding.from?.daysSinceEpoch ?? .min, holding.share))
      if let to = holding.to { events.append((to.daysSinceEpoch, -holding.share)) }
    }
    events.sort { ($0.date, $0.change) < ($1.date, $1.change) }
    var sum = 0.0
    for (index, event) in events.enumerated() {
      sum += event.change
      let isLastOfDay = index + 1 == events.count || events[index + 1].date != event.date
      guard isLastOfDay, sum > 1 + tolerance else { continue }
      let begun = holdings.filter { ($0.from?.daysSinceEpoch ?? .min) == event.date }
      guard let latest = begun.map(\.relationship).max() else { return nil }
      return (CalendarDate(daysSinceEpoch: event.date), sum, latest)
    }
    return nil
  }
}
