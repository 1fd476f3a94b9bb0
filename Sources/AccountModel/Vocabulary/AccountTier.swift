/// How much an account matters.
public enum AccountTier: String, Sendable, Hashable, CaseIterable {
  /// 战略客户.
  case strategic
  /// 重点客户.
  case key
  /// 一般客户.
  case general
}
