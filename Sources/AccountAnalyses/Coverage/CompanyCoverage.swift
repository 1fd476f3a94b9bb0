public import PropertyGraph

/// How well one company of a group is covered.
public struct CompanyCoverage: Sendable, Hashable {
  /// The company.
  public let node: NodeID
  /// Its name, else its id.
  public let name: String
  /// Its depth in the drawn tree.
  public let level: Int
  /// Its region; nil where it is not known.
  public let region: String?
  /// Its industry; nil where it is not known.
  public let industry: String?
  /// The highest rung that is known to hold; nil where the company is seen only in outline.
  public let rung: CoverageRung?
  /// The highest rung below ``CoverageRung/business`` that is known to hold; nil as for ``rung``.
  public let contactRung: CoverageRung?
  /// Whether an opportunity is open or a contract is in force; nil as for ``rung``.
  public let hasBusiness: Bool?
  /// Whether it is covered.
  public let state: CoverageState
  /// How many people are known to work there.
  public let knownPeople: Int
  /// How many of them had contacts with ours in the window.
  public let contactedPeople: Int
  /// The day of the last contact in the window.
  public let lastContact: CalendarDate?
  /// What it could spend with us in a year; nil where it is not known.
  public let potential: Double?
  /// Our sales to it in the last twelve months; nil where they are not known.
  public let sales: Double?
  /// The currency of its amounts.
  public let currency: String?
  /// The facts that prove ``rung``: employments; the latest contacts of two people and in each direction; deals.
  public let evidence: [Value]

  /// What it could spend with us and does not: potential − sales, below 0 where it buys more than was thought; nil where
  /// either is not known.
  public var whiteSpace: Double? { potential.flatMap { potential in sales.map { potential - $0 } } }
}
