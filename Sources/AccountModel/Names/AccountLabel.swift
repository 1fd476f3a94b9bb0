/// The labels that the schema understands.
public enum AccountLabel {
  /// A company: ours, a customer's, a partner's or a competitor's.
  public static let company = "Company"
  /// A person.
  public static let person = "Person"
  /// A meeting, call or other contact with people who attended it.
  public static let interaction = "Interaction"
  /// The group of people who decide on one purchase.
  public static let buyingCenter = "BuyingCenter"
  /// A deal in the making.
  public static let opportunity = "Opportunity"
  /// A first sign of a deal.
  public static let lead = "Lead"
  /// A marketing campaign.
  public static let campaign = "Campaign"
  /// A call for tenders.
  public static let tender = "Tender"
  /// A quotation.
  public static let quote = "Quote"
  /// A product line.
  public static let product = "Product"
  /// A contract.
  public static let contract = "Contract"
  /// An order.
  public static let order = "Order"
  /// An invoice.
  public static let invoice = "Invoice"
  /// A payment.
  public static let payment = "Payment"
  /// A case of customer service.
  public static let serviceCase = "ServiceCase"
  /// A post that a person can hold.
  public static let position = "Position"
  /// A dated judgement of properties that change, such as potential or tier.
  public static let assessment = "Assessment"
  /// An account plan.
  public static let plan = "Plan"
  /// A goal of a plan.
  public static let goal = "Goal"
  /// A task.
  public static let task = "Task"
  /// Something that a plan can use.
  public static let resource = "Resource"
  /// A piece of writing.
  public static let article = "Article"
  /// A sign of judicial or operating risk.
  public static let riskSignal = "RiskSignal"
  /// A filed statement.
  public static let filing = "Filing"
  /// An answer to a survey.
  public static let survey = "Survey"
}
