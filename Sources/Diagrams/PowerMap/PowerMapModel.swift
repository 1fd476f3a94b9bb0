public import AccountAnalyses
public import PropertyGraph

/// The people of one decision with what each counts and how each stands to us, as it is drawn: 权力地图.
public struct PowerMapModel: Sendable, Hashable {
  /// What a rib stands for.
  public enum Basis: Sendable, Hashable {
    /// A stage of the decision; the ribs are in the order in which the decision runs.
    case stages
    /// A department; the one with the most influence is nearest to the decision.
    case departments
  }

  /// The name of the company that decides.
  public var company: String
  /// The name of the purchase; nil where the chain is derived from posts and reporting lines.
  public var purchase: String?
  /// The opportunities that hang by the decision.
  public var opportunities: [String]
  /// The day on which all of it held.
  public var asOf: CalendarDate
  /// The decision-chain coverage, from 0 to 1; nil where no seat counts.
  public var coverage: Bounds?
  /// What the ribs stand for.
  public var basis: Basis
  /// The ribs from the tail to the decision.
  public var ribs: [Rib]
  /// Other purchases of the company, which are not drawn.
  public var otherPurchases: [String]

  /// Creates a model.
  public init(
    company: String, purchase: String?, opportunities: [String] = [], asOf: CalendarDate, coverage: Bounds? = nil,
    basis: Basis, ribs: [Rib], otherPurchases: [String] = []
  ) {
    self.company = company
    self.purchase = purchase
    self.opportunities = opportunities
    self.asOf = asOf
    self.coverage = coverage
    self.basis = basis
    self.ribs = ribs
    self.otherPurchases = otherPurchases
  }

  /// A stage or a department.
  public struct Rib: Sendable, Hashable {
    /// Its name; nil for the seats of which none is recorded.
    public var name: String?
    /// Its seats, in any order; empty where nobody is known.
    public var seats: [Seat]

    /// Creates a rib.
    public init(name: String?, seats: [Seat]) {
      self.name = name
      self.seats = seats
    }
  }
}
