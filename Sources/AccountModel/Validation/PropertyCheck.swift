internal import PropertyGraph

/// Checks the known properties of the nodes with one label or of the relationships of one type.
struct PropertyCheck {
  private struct Entry {
    let rule: PropertyRule
    let key: PropertyKeyID
    let choices: Set<String>
  }

  private let name: String
  private let entries: [Entry]
  private let validity: (from: PropertyKeyID, to: PropertyKeyID)?

  /// Looks up the keys; rules of which the graph has no key fall away.
  init(_ rules: [PropertyRule], name: String, in graph: Graph) {
    self.name = name
    entries = rules.compactMap { rule in
      guard let key = graph.propertyKey(rule.key) else { return nil }
      if case .oneOf(let choices) = rule.check { return Entry(rule: rule, key: key, choices: Set(choices)) }
      return Entry(rule: rule, key: key, choices: [])
    }
    let from = entries.first { $0.rule.key == AccountKey.from }?.key
    let to = entries.first { $0.rule.key == AccountKey.to }?.key
    if let from, let to { validity = (from, to) } else { validity = nil }
  }

  var isEmpty: Bool { entries.isEmpty }

  func run(
    _ subject: SchemaViolation.Subject, _ property: (PropertyKeyID) -> Value, _ collector: inout ViolationCollector
  ) {
    for entry in entries {
      let value = property(entry.key)
      if !value.isNull { check(value, entry, subject, &collector) }
    }
    guard let validity, let from = property(validity.from).calendarDate, let to = property(validity.to).calendarDate,
      from >= to
    else { return }
    collector.add(
      SchemaViolation(
        subject, property: AccountKey.from, .error, reason: "\(name).from \(from) is not before to \(to)",
        advice: "something holds from its first day to the day after its last; let from be earlier, or leave one out"))
  }

  private func check(
    _ value: Value, _ entry: Entry, _ subject: SchemaViolation.Subject, _ collector: inout ViolationCollector
  ) {
    let rule = entry.rule
    let place = "\(name).\(rule.key)"
    guard rule.type.accepts(value) else {
      let reason = "\(place) is \(Self.shown(value)), which is not \(rule.type.name)"
      collector.add(
        SchemaViolation(
          subject, property: rule.key, .error, reason: reason, advice: "give \(rule.type.name) or leave it out"))
      return
    }
    switch rule.check {
    case .none: return
    case .range(let range): checkRange(value, range, rule, place, subject, &collector)
    case .oneOf(let choices):
      guard case .string(let text) = value, !entry.choices.contains(text) else { return }
      collector.count(
        subject, property: rule.key, reason: "\(place) is \(Self.shown(value)), which the analyses do not know",
        advice: "use one of \(choices.joined(separator: ", "))")
    case .legalEntityIdentifier:
      guard case .string(let text) = value, !LegalEntityIdentifier.isValid(text) else { return }
      warn(value, rule, place, subject, "is no LEI: its check digits do not fit (ISO 17442)", &collector)
    case .unifiedSocialCreditCode:
      guard case .string(let text) = value, !UnifiedSocialCreditCode.isValid(text) else { return }
      warn(
        value, rule, place, subject, "is no unified social credit code: its check character does not fit (GB 32100)",
        &collector)
    }
  }

  private func checkRange(
    _ value: Value, _ range: ClosedRange<Double>, _ rule: PropertyRule, _ place: String,
    _ subject: SchemaViolation.Subject, _ collector: inout ViolationCollector
  ) {
    let number: Double
    switch value {
    case .integer(let whole): number = Double(whole)
    case .float(let float): number = float
    default: return
    }
    guard !range.contains(number) else { return }
    let percent = rule.unit.hasPrefix("share") ? " (\(NumberText.percent(number)))" : ""
    let bounds = "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))"
    collector.add(
      SchemaViolation(
        subject, property: rule.key, .error, reason: "\(place) is \(value)\(percent), outside of \(bounds)",
        advice: percent.isEmpty
          ? "correct the value or leave it out" : "give a share as a fraction: 60 % is 0.6"))
  }

  private func warn(
    _ value: Value, _ rule: PropertyRule, _ place: String, _ subject: SchemaViolation.Subject, _ what: String,
    _ collector: inout ViolationCollector
  ) {
    collector.add(
      SchemaViolation(
        subject, property: rule.key, .warning, reason: "\(place) \(Self.shown(value)) \(what)",
        advice: "compare it with the register"))
  }

  /// The value for a message, at most 80 letters of it.
  private static func shown(_ value: Value) -> String {
    let text = value.description
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}
