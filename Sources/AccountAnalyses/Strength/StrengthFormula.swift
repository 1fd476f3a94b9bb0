public import AccountModel
internal import Foundation

/// How strong a relationship is, from its contacts.
///
/// Definition of this project, after Margince and DotAlign: E = Σ w(kind)·2^(−age/H);
/// ρ = .25 + .75·(1 − |in − out|/(in + out)), .25 where no direction is known; S = 100·(1 − e^(−E/κ))·ρ. Meetings
/// outweigh mail, old contacts fade, and one-way traffic counts a quarter.
public struct StrengthFormula: Sendable, Hashable {
  /// The days after which a contact counts half: H.
  public var halfLifeDays: Double
  /// The energy at which a two-way relationship has about 63 points: κ.
  public var saturation: Double

  /// Chooses parameters; the defaults are those of the report.
  public init(halfLifeDays: Double = 90, saturation: Double = 6) {
    self.halfLifeDays = halfLifeDays
    self.saturation = saturation
  }

  /// The weight of a contact; one of no known kind counts as the least, a message.
  public func weight(of kind: InteractionKind?) -> Double {
    switch kind {
    case .executiveMeeting: 4
    case .visit, .meeting, .techExchange: 3
    case .event, .call: 2
    case .email, nil: 1
    }
  }

  /// What a contact of some age adds to the energy.
  public func energy(of kind: InteractionKind?, ageDays: Int64) -> Double {
    weight(of: kind) * exp2(-Double(ageDays) / halfLifeDays)
  }

  /// The reciprocity ρ of contacts that came in and went out, from .25 to 1.
  public func reciprocity(inbound: Double, outbound: Double) -> Double {
    let sum = inbound + outbound
    return sum == 0 ? 0.25 : 0.25 + 0.75 * (1 - (inbound - outbound).magnitude / sum)
  }

  /// The strength from 0 to 100.
  public func strength(energy: Double, reciprocity: Double) -> Double {
    100 * (1 - exp(-energy / saturation)) * reciprocity
  }
}
