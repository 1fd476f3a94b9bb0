import AccountAnalyses
import AccountModel
import PropertyGraph

/// A company whose people a test adds one by one.
struct SmallOrganisation {
  var world = SmallWorld()
  let company: NodeID

  init(_ name: String = "Acme") throws {
    company = try world.company(name, ["side": "customer"])
  }

  mutating func person(
    _ name: String, level: Int? = nil, department: String? = nil, title: String? = nil, at other: NodeID? = nil,
    from: String? = nil
  ) throws -> NodeID {
    let person = try world.node("Person", ["name": .string(name)])
    var properties: [String: Value] = [:]
    if let level { properties["level"] = .integer(level) }
    if let department { properties["department"] = .string(department) }
    if let title { properties["title"] = .string(title) }
    if let from { properties["from"] = .date(try SmallWorld.day(from)) }
    try world.relate("WORKS_AT", person, other ?? company, properties)
    return person
  }

  @discardableResult
  mutating func line(
    _ person: NodeID, to manager: NodeID, _ kind: String? = nil, from: String? = nil
  ) throws -> RelationshipID {
    var properties: [String: Value] = [:]
    if let kind { properties["kind"] = .string(kind) }
    if let from { properties["from"] = .date(try SmallWorld.day(from)) }
    return try world.relate("REPORTS_TO", person, manager, properties)
  }

  mutating func post(_ title: String, level: Int?, department: String? = nil) throws -> NodeID {
    var properties: [String: Value] = ["title": .string(title)]
    if let level { properties["level"] = .integer(level) }
    if let department { properties["department"] = .string(department) }
    let post = try world.node("Position", properties)
    try world.relate("IN", post, company)
    return post
  }

  func structure(_ date: String = "2026-06-30") throws -> OrganisationStructure {
    OrganisationStructure(of: company, in: try world.view(date))
  }
}

extension OrganisationStructure {
  /// The names from a member upwards; a vacant post has its title.
  func way(up name: String) -> [String] {
    var found: [String] = []
    var next = members.firstIndex { ($0.name ?? $0.title) == name }
    while let member = next, found.count <= members.count {
      found.append(members[member].name ?? members[member].title ?? "")
      next = members[member].manager
    }
    return found
  }

  func member(_ name: String) -> OrganisationMember? { members.first { ($0.name ?? $0.title) == name } }

  /// The lines beside the tree as text, such as `Li ┄ Wang`.
  var beside: [String] {
    lines.map { line in
      let sign = line.kind == .dotted ? "┄" : line.kind == .solid ? "─" : "·"
      return "\(members[line.member].name ?? "") \(sign) \(members[line.manager].name ?? "")"
        + (line.closesCircle ? " ↺" : "")
    }
  }
}
