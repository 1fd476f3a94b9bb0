extension AccountSchema {
  private static let naming = [
    PropertyRule(AccountKey.id, .identifier), PropertyRule(AccountKey.name, .text),
  ]

  private static let money: [PropertyRule] = [.amount(AccountKey.amount), PropertyRule(AccountKey.currency, .text)]

  private static func record(_ label: String, dates: String...) -> NodeRule {
    NodeRule(label, naming + money + dates.map { PropertyRule($0, .date) } + PropertyRule.validity)
  }

  static let standardNodes: [NodeRule] =
    [company, person, interaction, buyingCenter, assessment] + records + planning + signals

  private static let company = NodeRule(
    AccountLabel.company,
    naming + [
      PropertyRule("legalName", .text),
      PropertyRule("country", .text),
      PropertyRule(AccountKey.region, .text),
      PropertyRule(AccountKey.industry, .text),
      PropertyRule("employees", .integer, .range(0...1e8), unit: "people"),
      .amount("annualTurnover", unit: "amount in `currency` a year, theirs"),
      .amount(AccountKey.salesLast12Months, unit: "amount in `currency` in twelve months, ours to them"),
      .amount(AccountKey.potential, unit: "amount in `currency` a year, what they could spend with us"),
      PropertyRule(AccountKey.currency, .text),
      .oneOf(AccountKey.tier, AccountTier.self),
      .oneOf(AccountKey.side, AccountSide.self),
      PropertyRule(AccountKey.lei, .text, .legalEntityIdentifier),
      PropertyRule(AccountKey.uscc, .text, .unifiedSocialCreditCode),
      PropertyRule(AccountKey.changedOn, .date),
    ])

  private static let person = NodeRule(
    AccountLabel.person,
    naming + [
      PropertyRule("email", .text),
      PropertyRule("phone", .text),
      PropertyRule("language", .text),
      .oneOf(AccountKey.status, PersonStatus.self),
    ])

  private static let interaction = NodeRule(
    AccountLabel.interaction,
    naming + [
      .oneOf(AccountKey.kind, InteractionKind.self),
      PropertyRule(AccountKey.at, .moment),
      PropertyRule("durationMinutes", .integer, .range(0...100_000), unit: "minutes"),
      .oneOf(AccountKey.direction, ContactDirection.self),
      PropertyRule("sentiment", .number, .range(-1...1), unit: "from -1, hostile, to 1, friendly"),
      PropertyRule("outcome", .text),
      .amount("cost"),
      PropertyRule("topic", .text),
    ])

  private static let buyingCenter = NodeRule(
    AccountLabel.buyingCenter, naming + [PropertyRule("requiredRoles", .texts)])

  private static let assessment = NodeRule(
    AccountLabel.assessment,
    naming + PropertyRule.validity + [
      .amount(AccountKey.potential), .oneOf(AccountKey.tier, AccountTier.self),
    ])

  private static let records: [NodeRule] = [
    record(AccountLabel.opportunity, dates: AccountKey.createdOn, AccountKey.closedOn),
    record(AccountLabel.lead, dates: AccountKey.createdOn, AccountKey.closedOn),
    record(AccountLabel.campaign),
    record(AccountLabel.tender, dates: "publishedOn", "closesOn"),
    record(AccountLabel.quote, dates: AccountKey.issuedOn),
    NodeRule(AccountLabel.product, naming + [PropertyRule(AccountKey.industries, .texts)] + PropertyRule.validity),
    record(AccountLabel.contract),
    record(AccountLabel.order, dates: AccountKey.orderedOn),
    record(AccountLabel.invoice, dates: AccountKey.issuedOn, "dueOn", "paidOn"),
    record(AccountLabel.payment, dates: "paidOn"),
    record(AccountLabel.serviceCase, dates: "openedOn", AccountKey.closedOn),
  ]

  private static let planning: [NodeRule] = [
    NodeRule(AccountLabel.plan, naming + PropertyRule.validity),
    NodeRule(AccountLabel.goal, naming + PropertyRule.validity),
    NodeRule(AccountLabel.task, naming + PropertyRule.validity),
    NodeRule(AccountLabel.resource, naming),
    NodeRule(AccountLabel.article, naming),
    NodeRule(
      AccountLabel.position,
      naming + [
        PropertyRule("title", .text), PropertyRule("level", .integer, .range(1...100), unit: "1 is the top"),
        PropertyRule("department", .text), .oneOf("role", BuyingRole.self),
      ]),
  ]

  private static let signals: [NodeRule] = [
    NodeRule(AccountLabel.riskSignal, naming + [PropertyRule("observedOn", .date)]),
    NodeRule(AccountLabel.filing, naming + [PropertyRule("filedOn", .date)]),
    NodeRule(AccountLabel.survey, naming + [PropertyRule("answeredOn", .date), PropertyRule("score", .number)]),
  ]
}
