/// Whose side a company is on, seen from the vendor.
public enum AccountSide: String, Sendable, Hashable, CaseIterable {
  /// It buys from us.
  case customer
  /// It could buy from us.
  case prospect
  /// It sells with us.
  case partner
  /// It sells against us.
  case competitor
  /// It is ours.
  case own
}
