"""Every CSV file of the folder: its columns with their types, and the label or type of its rows."""


def _node(label, columns):
    return [f"id:ID({label})", *columns.split(), ":LABEL"], label


def _relationship(start, relationship_type, end, columns=""):
    return [f":START_ID({start})", f":END_ID({end})", *columns.split(), ":TYPE"], relationship_type


_MONEY = "amount:double currency"
_DATED = "from:date to:date"

FILES = {
    "companies.csv": _node("Company", "name legalName country region industry employees:int annualTurnover:double "
                           "salesLast12Months:double potential:double currency tier side lei uscc"),
    "people.csv": _node("Person", "name email phone language status"),
    "interactions.csv": _node("Interaction", "kind at:localdatetime durationMinutes:int direction sentiment:double "
                              "outcome cost:double topic"),
    "buying_centers.csv": _node("BuyingCenter", "name requiredRoles:string[]"),
    "positions.csv": _node("Position", "title level:int department role"),
    "opportunities.csv": _node("Opportunity", f"name createdOn:date closedOn:date stage {_MONEY}"),
    "contracts.csv": _node("Contract", f"name {_DATED} {_MONEY}"),
    "orders.csv": _node("Order", f"orderedOn:date {_MONEY}"),
    "invoices.csv": _node("Invoice", f"issuedOn:date dueOn:date paidOn:date {_MONEY} orderID"),
    "products.csv": _node("Product", "name"),
    "campaigns.csv": _node("Campaign", f"name {_DATED}"),
    "tenders.csv": _node("Tender", f"name publishedOn:date closesOn:date {_MONEY}"),
    "plans.csv": _node("Plan", f"name {_DATED} shared:boolean"),
    "risk_signals.csv": _node("RiskSignal", "name kind observedOn:date severity"),
    "surveys.csv": _node("Survey", "kind answeredOn:date score:int"),
    "owns.csv": _relationship("Company", "OWNS", "Company", f"share:double votingShare:double {_DATED}"),
    "subsidiary_of.csv": _relationship("Company", "SUBSIDIARY_OF", "Company", _DATED),
    "works_at.csv": _relationship("Person", "WORKS_AT", "Company", f"title department level:int {_DATED}"),
    "reports_to.csv": _relationship("Person", "REPORTS_TO", "Person", f"kind {_DATED}"),
    "influences.csv": _relationship("Person", "INFLUENCES", "Person", "weight:double"),
    "knows.csv": _relationship("Person", "KNOWS", "Person", "kind since:date"),
    "conflicts_with.csv": _relationship("Person", "CONFLICTS_WITH", "Person", "kind since:date"),
    "serves.csv": _relationship("Person", "SERVES", "Company", f"role {_DATED}"),
    "participates_in.csv": _relationship("Person", "PARTICIPATES_IN", "BuyingCenter", "role stage support:double "
                                         f"coverage influence:double political {_DATED}"),
    "attended.csv": _relationship("Person", "ATTENDED", "Interaction", "as"),
    "interacted.csv": _relationship("Person", "INTERACTED", "Person", "kind at:localdatetime direction"),
    "director_of.csv": _relationship("Person", "DIRECTOR_OF", "Company", f"chair:boolean {_DATED}"),
    "holds.csv": _relationship("Person", "HOLDS", "Position", _DATED),
    "in_company.csv": _relationship("Position", "IN", "Company"),
    "in_buying_center.csv": _relationship("Position", "IN", "BuyingCenter"),
    "for_company.csv": _relationship("BuyingCenter", "FOR", "Company"),
    "for_opportunity.csv": _relationship("BuyingCenter", "FOR", "Opportunity"),
    "with_opportunity.csv": _relationship("Opportunity", "WITH", "Company"),
    "with_contract.csv": _relationship("Contract", "WITH", "Company"),
    "with_order.csv": _relationship("Order", "WITH", "Company"),
    "with_invoice.csv": _relationship("Invoice", "WITH", "Company"),
    "of_product_opportunity.csv": _relationship("Opportunity", "OF_PRODUCT", "Product", "amount:double"),
    "of_product_contract.csv": _relationship("Contract", "OF_PRODUCT", "Product", "amount:double"),
    "of_product_order.csv": _relationship("Order", "OF_PRODUCT", "Product", "amount:double"),
    "about_interaction_opportunity.csv": _relationship("Interaction", "ABOUT", "Opportunity"),
    "about_interaction_campaign.csv": _relationship("Interaction", "ABOUT", "Campaign"),
    "about_tender.csv": _relationship("Tender", "ABOUT", "Company"),
    "about_plan.csv": _relationship("Plan", "ABOUT", "Company"),
    "about_risk_signal.csv": _relationship("RiskSignal", "ABOUT", "Company"),
    "about_survey.csv": _relationship("Survey", "ABOUT", "Company"),
}
