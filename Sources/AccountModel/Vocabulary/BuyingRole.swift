/// The part that a person has in a purchase.
public enum BuyingRole: String, Sendable, Hashable, CaseIterable {
  /// Can stop it at the end.
  case approver
  /// Decides.
  case decider
  /// Judges the offers.
  case evaluator
  /// Has a say.
  case influencer
  /// Works with what is bought.
  case user
  /// Decides who gets in.
  case gatekeeper
  /// Guides us.
  case coach
}
