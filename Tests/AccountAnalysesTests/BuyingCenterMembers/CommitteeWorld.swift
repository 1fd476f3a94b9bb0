import AccountAnalyses
import Procedures
import PropertyGraph

/// A company with one buying center, whose members a test adds one by one.
struct CommitteeWorld {
  var world = SmallWorld()
  let company: NodeID
  let center: NodeID

  init(requiredRoles: [String] = []) throws {
    company = try world.company("Acme", ["side": "customer"])
    var facts: [String: Value] = ["name": "Renewal", "id": "B-1"]
    if !requiredRoles.isEmpty { facts["requiredRoles"] = .list(requiredRoles.map(Value.string)) }
    center = try world.node("BuyingCenter", facts)
    try world.relate("FOR", center, company)
  }

  /// Somebody with a part in the purchase.
  @discardableResult
  mutating func member(
    _ name: String, _ role: String? = nil, influence: Double? = nil, support: Double? = nil,
    _ more: [String: Value] = [:]
  ) throws -> NodeID {
    let person = try world.node("Person", ["name": .string(name), "id": .string("P-\(name)")])
    try world.relate("WORKS_AT", person, company)
    try participate(person, role, influence: influence, support: support, more)
    return person
  }

  /// One more part for somebody.
  mutating func participate(
    _ person: NodeID, _ role: String? = nil, influence: Double? = nil, support: Double? = nil,
    _ more: [String: Value] = [:]
  ) throws {
    var facts = more
    if let role { facts["role"] = .string(role) }
    if let influence { facts["influence"] = .float(influence) }
    if let support { facts["support"] = .float(support) }
    try world.relate("PARTICIPATES_IN", person, center, facts)
  }

  mutating func influences(_ source: NodeID, _ target: NodeID, _ weight: Double? = nil) throws {
    try world.relate("INFLUENCES", source, target, weight.map { ["weight": .float($0)] } ?? [:])
  }
}

extension ReportTable {
  /// The cell of a column in the row whose `name` is given; null where there is none.
  func cell(_ column: String, of name: String) -> Value {
    zip(self.column("name"), self.column(column)).first { $0.0 == .string(name) }?.1 ?? .null
  }

  /// The same as a number; nil where it is none.
  func number(_ column: String, of name: String) -> Double? {
    switch cell(column, of: name) {
    case .float(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
