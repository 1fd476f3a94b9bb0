/// How recency, frequency and money are measured.
public struct RecencyFrequencyMoneyOptions: Sendable, Hashable {
  /// The kinds of records that can be taken for purchases.
  public enum Records: String, Sendable, Hashable, CaseIterable {
    /// Orders, on the day they were placed.
    case orders
    /// Invoices, on the day they were issued.
    case invoices
  }

  /// What is taken for a purchase; one kind for all accounts, so that they compare.
  public var records = Records.orders
  /// The days up to the view's date in which purchases are counted and added up.
  public var windowDays = 365
  /// The currency in which money is stated; nil where each account keeps its own.
  public var currency: String?
  /// By currency: what one unit of it is worth in ``currency``.
  public var rates: [String: Double] = [:]
  /// The least sum of the three scores for the tier strategic.
  public var strategicFrom = 13
  /// The least sum of the three scores for the tier key.
  public var keyFrom = 9

  /// Makes options with the defaults of the report.
  public init() {}
}
