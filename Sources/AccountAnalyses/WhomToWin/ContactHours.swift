internal import AccountModel
internal import PropertyGraph

/// How long a contact of each kind takes, from those on record.
struct ContactHours {
  private struct Estimate {
    let hours: Double
    let facts: [Value]
  }

  /// The hours of one contact of a kind of which no duration is on record.
  let fallback: Double
  private let estimates: [InteractionKind: Estimate]

  /// Takes the median of the recorded durations of more than 0 and at most 24 hours, of contacts up to the view's date in
  /// which both sides took part. O(contacts log contacts).
  init(_ view: GraphView, _ workforce: Workforce, fallback: Double) {
    let key = view.graph.propertyKey("durationMinutes")
    var minutes: [InteractionKind: [Double]] = [:]
    var facts: [InteractionKind: [Value]] = [:]
    let log = ContactLog(view, workforce)
    log.forEach(after: nil) { contact, _, _ in
      guard let kind = contact.kind, case .node(let node) = contact.fact,
        let duration = view.graph.number(key, of: node), duration > 0, duration <= 24 * 60
      else { return }
      minutes[kind, default: []].append(duration)
      facts[kind, default: []].append(contact.fact)
    }
    self.fallback = fallback
    var estimates: [InteractionKind: Estimate] = [:]
    for (kind, durations) in minutes {
      let sorted = durations.sorted()
      let middle = sorted.count / 2
      let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
      estimates[kind] = Estimate(hours: median / 60, facts: facts[kind] ?? [])
    }
    self.estimates = estimates
  }

  /// The hours of one contact.
  func hours(of kind: InteractionKind) -> Double { estimates[kind]?.hours ?? fallback }

  /// The contacts whose durations were taken; empty where none is on record.
  func facts(of kind: InteractionKind) -> [Value] { estimates[kind]?.facts ?? [] }
}
