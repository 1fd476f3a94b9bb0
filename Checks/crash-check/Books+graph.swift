import PropertyGraph

/// The graph of the check: a ledger with totals, accounts, and people who work for them. Each change touches several of
/// them, which belong together.
extension Books {
  private static let ledger = "Ledger"
  private static let account = "Account"
  private static let person = "Person"
  private static let employment = "WORKS_AT"

  /// Reads the books from a graph.
  ///
  /// - Throws: ``Contradiction`` where the facts of the graph do not fit together: half a change is visible.
  init(_ graph: Graph) throws(Contradiction) {
    let ledgers = Array(graph.nodes(labeled: Self.ledger))
    guard graph.nodeCount > 0 else { return }
    guard ledgers.count == 1 else { throw Contradiction("\(ledgers.count) ledgers") }
    guard case .integer(let changes) = graph.property("changes", of: ledgers[0]) else {
      throw Contradiction("the ledger has no count")
    }
    self.changes = changes
    for node in graph.nodes(labeled: Self.account) {
      guard case .string(let key) = graph.property("key", of: node),
        case .integer(let balance) = graph.property("balance", of: node)
      else { throw Contradiction("account \(node) without key or balance") }
      let staff = graph.degree(of: node, graph.relationshipType(Self.employment), .incoming)
      guard accounts.updateValue(Account(balance: balance, staff: staff), forKey: key) == nil else {
        throw Contradiction("two accounts \(key)")
      }
    }
    try expect(accounts.values.reduce(0) { $0 + $1.balance }, 0, "balances in all")
    let staff = accounts.values.reduce(0) { $0 + $1.staff }
    try expect(graph.nodeCount(labeled: graph.label(Self.person)), staff, "people")
    try expect(graph.nodeCount, 1 + accounts.count + staff, "nodes")
    try expect(graph.relationshipCount, staff, "relationships")
    for (total, count) in [("accounts", accounts.count), ("staff", staff)] {
      guard graph.property(total, of: ledgers[0]) == .integer(count) else {
        throw Contradiction("the ledger says \(graph.property(total, of: ledgers[0])) \(total), there are \(count)")
      }
    }
  }

  private func expect(_ found: Int, _ wanted: Int, _ what: String) throws(Contradiction) {
    guard found == wanted else { throw Contradiction("\(what): \(found), not \(wanted)") }
  }

  /// The changes that make a graph with other books one with these.
  func changes(to graph: Graph, from old: Books) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    if graph.nodeCount == 0 {
      changes.append(.createIndex(IndexDefinition(label: Self.account, key: "key", isUnique: true)))
    }
    for key in Set(keys).union(old.keys).sorted() {
      let node = graph.nodes(labeled: Self.account, where: "key", equals: .string(key)).first
      switch (node, accounts[key]) {
      case (nil, let new?): open(key, new, &changes)
      case (let node?, nil): close(node, graph, &changes)
      case (let node?, let new?): change(node, new, was: old.accounts[key], key: key, graph, &changes)
      case (nil, nil): break
      }
    }
    let totals = [
      "changes": self.changes, "accounts": accounts.count, "staff": accounts.values.reduce(0) { $0 + $1.staff },
    ]
    let ledger = graph.nodes(labeled: Self.ledger).first { _ in true } ?? changes.createNode(labels: [Self.ledger])
    for (key, value) in totals.sorted(by: { $0.key < $1.key }) {
      changes.setProperty(key, of: ledger, to: .integer(value))
    }
    return changes
  }

  /// A graph with these books and nothing else.
  func graph() throws -> Graph { try Graph().applying(changes(to: Graph(), from: Books())) }

  /// Somebody who works for an account.
  static func someone(at position: Int, in graph: Graph) -> (person: NodeID, account: String)? {
    let people = Array(graph.nodes(labeled: person))
    guard !people.isEmpty else { return nil }
    let chosen = people[position % people.count]
    guard let tie = graph.incidences(of: chosen, graph.relationshipType(employment), .outgoing).first,
      case .string(let key) = graph.property("key", of: tie.neighbor)
    else { return nil }
    return (chosen, key)
  }

  private func open(_ key: String, _ account: Account, _ changes: inout ChangeSet) {
    let node = changes.createNode(
      labels: [Self.account], properties: ["key": .string(key), "balance": .integer(account.balance)])
    hire(account.staff, node, key, &changes)
  }

  private func hire(_ count: Int, _ account: NodeID, _ key: String, _ changes: inout ChangeSet) {
    for number in 0..<count {
      let person = changes.createNode(
        labels: [Self.person],
        properties: [
          "name": .string("Person \(number) of \(key)"), "notes": .string(String(repeating: "言", count: 40)),
        ])
      changes.createRelationship(type: Self.employment, from: person, to: account)
    }
  }

  private func close(_ account: NodeID, _ graph: Graph, _ changes: inout ChangeSet) {
    let staff = graph.incidences(of: account, graph.relationshipType(Self.employment), .incoming)
    if !staff.isEmpty { changes.append(.deleteRelationships(staff.map(\.relationship))) }
    changes.append(.deleteNodes([account] + staff.map(\.neighbor)))
  }

  private func change(
    _ node: NodeID, _ new: Account, was old: Account?, key: String, _ graph: Graph, _ changes: inout ChangeSet
  ) {
    if old?.balance != new.balance { changes.setProperty("balance", of: node, to: .integer(new.balance)) }
    hire(max(0, new.staff - (old?.staff ?? 0)), node, key, &changes)
  }
}

/// Facts that do not fit together.
struct Contradiction: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
