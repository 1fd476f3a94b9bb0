internal import AccountModel
public import PropertyGraph

/// The strength of one relationship with its factors.
public struct TieStrength: Sendable, Hashable {
  /// The most facts that are kept as evidence.
  static let evidenceLimit = 5

  /// The formula and its parameters.
  public let formula: StrengthFormula
  /// The number of contacts.
  public private(set) var contacts = 0
  /// The decayed sum of the contacts' weights: E.
  public private(set) var energy = 0.0
  /// The contacts that they sought; a mutual one counts one half.
  public private(set) var inbound = 0.0
  /// The contacts that we sought; a mutual one counts one half.
  public private(set) var outbound = 0.0
  /// The day of the last contact.
  public private(set) var lastContact: CalendarDate?
  private var latest: [DatedFact] = []

  init(_ formula: StrengthFormula) { self.formula = formula }

  /// The reciprocity ρ, from .25 to 1; nil where there is no contact.
  public var reciprocity: Double? {
    contacts == 0 ? nil : formula.reciprocity(inbound: inbound, outbound: outbound)
  }

  /// The strength, from 0 to 100; nil where there is no contact.
  public var strength: Double? { reciprocity.map { formula.strength(energy: energy, reciprocity: $0) } }

  /// The latest contacts, the last one first; five at most.
  public var evidence: [Value] { latest.map(\.fact) }

  mutating func add(_ contact: Contact, asOf: CalendarDate) {
    contacts += 1
    energy += formula.energy(of: contact.kind, ageDays: asOf.daysSinceEpoch - contact.date.daysSinceEpoch)
    switch contact.direction {
    case .inbound: inbound += 1
    case .outbound: outbound += 1
    case .mutual:
      inbound += 0.5
      outbound += 0.5
    case nil: break
    }
    if lastContact.map({ contact.date > $0 }) ?? true { lastContact = contact.date }
    let place = latest.firstIndex { $0.date < contact.date } ?? latest.count
    guard place < Self.evidenceLimit else { return }
    latest.insert(DatedFact(date: contact.date, fact: contact.fact), at: place)
    if latest.count > Self.evidenceLimit { latest.removeLast() }
  }
}
