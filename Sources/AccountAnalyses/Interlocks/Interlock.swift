public import AccountModel
public import PropertyGraph

/// One personal tie between a group and a company outside of it.
public struct Interlock: Sendable, Hashable {
  /// What kind of tie it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One person sits on a board of the group and on one outside.
    case sharedDirector
    /// Somebody of the group worked outside before.
    case movedIn
    /// Somebody who works outside worked in the group before.
    case movedOut
    /// Somebody of the group and somebody outside worked at one company at the same time.
    case formerColleagues

    var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What kind of tie it is.
  public let kind: Kind
  /// The director, the one who moved, or the colleague who works in the group.
  public let person: NodeID
  /// The company of the group: that of the board, of the person's post, or of the post that they left.
  public let company: NodeID
  /// The colleague outside; nil for the other kinds.
  public let other: NodeID?
  /// The company outside.
  public let otherCompany: NodeID
  /// Whose side the company outside is on; nil where that is not recorded.
  public let otherSide: AccountSide?
  /// Where former colleagues worked together; nil for the other kinds.
  public let place: NodeID?
  /// The first day of the tie: of both seats, of the post that was left, or of the time together; nil where not known.
  public let from: CalendarDate?
  /// The first day after it; nil where it holds.
  public let to: CalendarDate?
  /// The facts behind it.
  public let facts: [Value]

  /// By kind; ties with our own companies first, then the latest, then by ids.
  static func isBefore(_ a: Interlock, _ b: Interlock) -> Bool {
    if a.kind != b.kind { return a.kind.rank < b.kind.rank }
    if (a.otherSide == .own) != (b.otherSide == .own) { return a.otherSide == .own }
    if a.to != b.to { return (a.to?.daysSinceEpoch ?? .max) > (b.to?.daysSinceEpoch ?? .max) }
    if a.person != b.person { return a.person < b.person }
    if a.other != b.other { return (a.other?.rawValue ?? 0) < (b.other?.rawValue ?? 0) }
    if a.company != b.company { return a.company < b.company }
    if a.otherCompany != b.otherCompany { return a.otherCompany < b.otherCompany }
    return (a.place?.rawValue ?? 0) < (b.place?.rawValue ?? 0)
  }
}
