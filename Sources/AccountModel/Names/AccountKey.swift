/// The property keys that the analyses read.
public enum AccountKey {
  /// The identifier that the outside world uses.
  public static let id = "id"
  /// The name.
  public static let name = "name"
  /// The region of a company.
  public static let region = "region"
  /// The industry of a company.
  public static let industry = "industry"
  /// The industries that a product line can be sold to.
  public static let industries = "industries"
  /// The three-letter code of a currency (ISO 4217).
  public static let currency = "currency"
  /// Whose side a company is on.
  public static let side = "side"
  /// The importance of an account.
  public static let tier = "tier"
  /// What a company could spend with us in a year.
  public static let potential = "potential"
  /// What we sold to a company in the last twelve months.
  public static let salesLast12Months = "salesLast12Months"
  /// The legal entity identifier (ISO 17442).
  public static let lei = "lei"
  /// The unified social credit code (GB 32100-2015).
  public static let uscc = "uscc"
  /// A share of capital, from 0 to 1.
  public static let share = "share"
  /// A share of votes, from 0 to 1, where it differs from the share of capital.
  public static let votingShare = "votingShare"
  /// The first day on which something holds.
  public static let from = "from"
  /// The first day on which something does not hold any more.
  public static let to = "to"
  /// When something happened.
  public static let at = "at"
  /// The kind of something.
  public static let kind = "kind"
  /// The direction of a contact, seen from us.
  public static let direction = "direction"
  /// Whether a person still works where they worked.
  public static let status = "status"
  /// The day on which an opportunity came up.
  public static let createdOn = "createdOn"
  /// The day on which an opportunity was won or lost.
  public static let closedOn = "closedOn"
  /// The day of an order.
  public static let orderedOn = "orderedOn"
  /// The day of an invoice.
  public static let issuedOn = "issuedOn"
  /// An amount of money.
  public static let amount = "amount"
  /// The day of the last change of a record.
  public static let changedOn = "changedOn"
  /// The part that somebody has in a purchase, or in serving an account.
  public static let role = "role"
  /// The stage of a decision.
  public static let stage = "stage"
  /// How far somebody is for us, from -1 to 1.
  public static let support = "support"
  /// How well one of theirs is covered.
  public static let coverage = "coverage"
  /// The influence that somebody assigned, from 0 to 100.
  public static let influence = "influence"
  /// Where somebody stands among those in power.
  public static let political = "political"
  /// The weight of a tie of influence, from 0 to 1.
  public static let weight = "weight"
  /// The level of a post; 1 is the top.
  public static let level = "level"
  /// The title of a post.
  public static let title = "title"
  /// The department of a post.
  public static let department = "department"
  /// The roles that a buying center must have.
  public static let requiredRoles = "requiredRoles"
  /// Whether a plan is shared with the account.
  public static let shared = "shared"
}
