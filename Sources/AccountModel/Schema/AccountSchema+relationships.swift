extension AccountSchema {
  static let standardRelationships: [RelationshipRule] = companies + people + contacts + business

  private static let company = [AccountLabel.company]
  private static let person = [AccountLabel.person]
  private static let validity = PropertyRule.validity

  private static let companies: [RelationshipRule] = [
    RelationshipRule(
      AccountRelationship.owns, from: company, to: company,
      [.share(AccountKey.share), .share(AccountKey.votingShare)] + validity),
    RelationshipRule(AccountRelationship.subsidiaryOf, from: company, to: company, validity),
  ]

  private static let people: [RelationshipRule] = [
    RelationshipRule(
      AccountRelationship.worksAt, from: person, to: company,
      [
        PropertyRule("title", .text), PropertyRule("department", .text),
        PropertyRule("level", .integer, .range(1...100), unit: "1 is the top"),
      ] + validity),
    RelationshipRule(
      AccountRelationship.reportsTo, from: person, to: person,
      [.oneOf(AccountKey.kind, ReportingKind.self)] + validity),
    RelationshipRule(AccountRelationship.influences, from: person, to: person, [.share(AccountKey.weight)]),
    RelationshipRule(AccountRelationship.advisedBy, from: person, to: person, validity),
    RelationshipRule(
      AccountRelationship.knows, from: person, to: person,
      [PropertyRule(AccountKey.kind, .text), PropertyRule("since", .date)]),
    RelationshipRule(
      AccountRelationship.conflictsWith, from: person, to: person,
      [PropertyRule(AccountKey.kind, .text), PropertyRule("since", .date)]),
    RelationshipRule(
      AccountRelationship.serves, from: person, to: company, [.oneOf("role", ServiceRole.self)] + validity),
    RelationshipRule(
      AccountRelationship.directorOf, from: person, to: company, [PropertyRule("chair", .boolean)] + validity),
    RelationshipRule(AccountRelationship.holds, from: person, to: [AccountLabel.position], validity),
    RelationshipRule(
      AccountRelationship.isIn, from: [AccountLabel.position], to: [AccountLabel.company, AccountLabel.buyingCenter]),
  ]

  private static let contacts: [RelationshipRule] = [
    RelationshipRule(
      AccountRelationship.participatesIn, from: person, to: [AccountLabel.buyingCenter],
      [
        .oneOf("role", BuyingRole.self), PropertyRule("stage", .text),
        PropertyRule("support", .number, .range(-1...1), unit: "from -1, enemy, to 1, mentor"),
        .oneOf("coverage", ContactDepth.self),
        PropertyRule("influence", .number, .range(0...100), unit: "score, 0 to 100"),
        .oneOf("political", PoliticalPosition.self),
      ] + validity),
    RelationshipRule(
      AccountRelationship.attended, from: person, to: [AccountLabel.interaction],
      [PropertyRule("as", .text, .oneOf(["host", "guest"]))]),
    RelationshipRule(
      AccountRelationship.interacted, from: person, to: person,
      [
        .oneOf(AccountKey.kind, InteractionKind.self), PropertyRule(AccountKey.at, .moment),
        .oneOf(AccountKey.direction, ContactDirection.self),
      ]),
  ]

  private static let records = [
    AccountLabel.opportunity, AccountLabel.lead, AccountLabel.tender, AccountLabel.quote, AccountLabel.contract,
    AccountLabel.order, AccountLabel.invoice, AccountLabel.payment, AccountLabel.serviceCase,
  ]

  private static let business: [RelationshipRule] = [
    RelationshipRule(
      AccountRelationship.forSubject, from: [AccountLabel.buyingCenter],
      to: [AccountLabel.company, AccountLabel.opportunity]),
    RelationshipRule(AccountRelationship.with, from: records, to: company, validity),
    RelationshipRule(
      AccountRelationship.ofProduct, from: records, to: [AccountLabel.product], [.amount(AccountKey.amount)]),
    RelationshipRule(AccountRelationship.about, from: [], to: []),
  ]
}
