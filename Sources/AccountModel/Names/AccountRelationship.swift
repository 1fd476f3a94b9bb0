/// The relationship types that the schema understands.
public enum AccountRelationship {
  /// Company → Company: holds a share.
  public static let owns = "OWNS"
  /// Company → Company: declared consolidation.
  public static let subsidiaryOf = "SUBSIDIARY_OF"
  /// Person → Company.
  public static let worksAt = "WORKS_AT"
  /// Person → Person: the line of command.
  public static let reportsTo = "REPORTS_TO"
  /// Person → Person.
  public static let influences = "INFLUENCES"
  /// Person → Person: who is asked for advice.
  public static let advisedBy = "ADVISED_BY"
  /// Person – Person.
  public static let knows = "KNOWS"
  /// Person – Person.
  public static let conflictsWith = "CONFLICTS_WITH"
  /// One of ours → Company.
  public static let serves = "SERVES"
  /// Person → BuyingCenter.
  public static let participatesIn = "PARTICIPATES_IN"
  /// Person → Interaction.
  public static let attended = "ATTENDED"
  /// Person → Person: a message without a node of its own.
  public static let interacted = "INTERACTED"
  /// BuyingCenter → Company or Opportunity.
  public static let forSubject = "FOR"
  /// Opportunity, contract, order … → Company.
  public static let with = "WITH"
  /// Opportunity, order, contract … → Product.
  public static let ofProduct = "OF_PRODUCT"
  /// Person → Company.
  public static let directorOf = "DIRECTOR_OF"
  /// Person → Position.
  public static let holds = "HOLDS"
  /// Position → Company or BuyingCenter.
  public static let isIn = "IN"
  /// Anything → anything.
  public static let about = "ABOUT"
}
