/// Who sought a contact, seen from us.
public enum ContactDirection: String, Sendable, Hashable, CaseIterable {
  /// They came to us.
  case inbound
  /// We came to them.
  case outbound
  /// Both sides sought it.
  case mutual
}
