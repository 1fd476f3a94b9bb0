/// The seat that one of ours has towards an account.
public enum ServiceRole: String, Sendable, Hashable, CaseIterable {
  /// 客户经理, of the iron triangle.
  case accountManager
  /// 方案经理, of the iron triangle.
  case solutionManager
  /// 交付经理, of the iron triangle.
  case deliveryManager
  /// The sponsor among our executives.
  case executiveSponsor
}
