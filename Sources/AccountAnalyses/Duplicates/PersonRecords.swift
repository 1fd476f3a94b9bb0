internal import AccountModel
internal import PropertyGraph

/// The people of a view as they are compared.
struct PersonRecords {
  struct Record {
    let node: NodeID
    let names: [ComparedName]
    let emails: Set<String>
    let phones: Set<String>
    let employments: [Employment]
  }

  struct Employment {
    let company: NodeID
    /// One number for all companies that control each other.
    let group: Int
    let relationship: RelationshipID
    let isCurrent: Bool
  }

  static let nameKeys = [AccountKey.name, "nameZh", "nameEn", "alias", "aliases"]
  private static let emailKeys = ["email", "emails"]
  private static let phoneKeys = ["phone", "phones", "mobile", "telephone"]
  /// How many people may share an address or number that still names one person.
  private static let mostHolders = 3
  /// The last digits of a number by which it is found, whatever code of country or city stands before.
  private static let shortestNumber = 8

  let records: [Record]
  private(set) var blocks = CandidateBlocks()
  private let view: GraphView

  init(_ view: GraphView, _ groups: CompanyGroups) {
    self.view = view
    records = view.nodes(labeled: AccountLabel.person).filter(view.showsFully).map { node in
      Record(
        node: node, names: view.texts(Self.nameKeys, of: node).compactMap(ComparedName.init),
        emails: Set(view.texts(Self.emailKeys, of: node).map(Self.email).filter { $0.contains("@") }),
        phones: Set(view.texts(Self.phoneKeys, of: node).map(Self.digits).filter { $0.count >= Self.shortestNumber }),
        employments: view.history(of: node, AccountRelationship.worksAt, .outgoing).map { incidence in
          Employment(
            company: incidence.neighbor, group: groups.group(of: incidence.neighbor),
            relationship: incidence.relationship, isCurrent: view.contains(incidence.relationship))
        })
    }
    for (number, record) in records.enumerated() {
      for key in Self.keys(of: record) { blocks.add(number, key) }
    }
  }

  func name(_ number: Int) -> String { records[number].names.first?.joined ?? "" }

  /// Mail, the end of a number, and each word of a name with each group in which the person worked.
  private static func keys(of record: Record) -> Set<String> {
    var keys = Set(record.emails.map { "m" + $0 })
    keys.formUnion(record.phones.map { "p" + $0.suffix(shortestNumber) })
    for name in record.names {
      var words = Set(name.isChinese ? [] : name.words)
      // Of "Xiao Ming Wang" and "Wang Xiaoming" no word need be the same but one; of one word the beginning is a key.
      words.insert(letters(of: name))
      if name.words.count == 1 { words.insert(String(name.joined.prefix(3))) }
      for group in Set(record.employments.map(\.group)) { keys.formUnion(words.map { "n\(group) \($0)" }) }
      keys.insert("n " + letters(of: name))
    }
    return keys
  }

  /// The letters of a name in the order of their code points: the same whatever the order of the words.
  private static func letters(of name: ComparedName) -> String {
    String(String.UnicodeScalarView(name.joined.unicodeScalars.sorted()))
  }

  private static func email(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }

  /// The digits of a telephone number without zeros at the beginning.
  private static func digits(_ text: String) -> String {
    let digits: [String] = text.unicodeScalars.compactMap { $0.properties.numericValue }.map { Int($0).description }
    return String(digits.joined().drop { (digit: Character) in digit == "0" })
  }

  /// What is known of two records: what speaks for their being one person, and against it.
  func factors(_ a: Int, _ b: Int) -> [DuplicateFactor] {
    let (left, right) = (records[a], records[b])
    let nodes: [Value] = [.node(left.node), .node(right.node)]
    var kinds: [DuplicateFactor.Kind: [Value]] = [:]
    let emails = left.emails.intersection(right.emails)
    if !emails.isEmpty { kinds[isPersonal(emails.map { "m" + $0 }) ? .sameEmail : .sharedContact] = nodes }
    let phones = left.phones.filter { number in right.phones.contains { Self.isSame(number, $0) } }
    if !phones.isEmpty {
      kinds[isPersonal(phones.map { "p" + $0.suffix(Self.shortestNumber) }) ? .samePhone : .sharedContact] = nodes
    }
    let likeness = left.names.flatMap { name in right.names.map { name.likeness(to: $0) } }.max()
    switch likeness {
    case .same: kinds[.sameName] = nodes
    case .reordered: kinds[.nameReordered] = nodes
    case .near: kinds[.nearName] = nodes
    case .different: kinds[.differentNames] = nodes
    case nil: break
    }
    if let (kind, facts) = employers(left, right) { kinds[kind] = facts }
    // Two people of one company are no sign of one person.
    if likeness ?? .different == .different {
      kinds[.sameEmployer] = nil
      kinds[.relatedEmployer] = nil
    }
    guard kinds.keys.contains(where: { !$0.isAgainst }) else { return [] }
    for (kind, facts) in ties(left.node, right.node) { kinds[kind] = facts }
    return kinds.map { DuplicateFactor(kind: $0.key, facts: $0.value) }
  }

  private func isPersonal(_ keys: [String]) -> Bool { keys.contains { blocks.count($0) <= Self.mostHolders } }

  /// Whether one number is the other with the code of a country before it.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return long.hasSuffix(short) && long.count - short.count <= 3
  }

  private func employers(_ left: Record, _ right: Record) -> (DuplicateFactor.Kind, [Value])? {
    var related: [Value]?
    for mine in left.employments {
      for other in right.employments {
        let facts = [Value.relationship(mine.relationship), .relationship(other.relationship)]
        if mine.company == other.company { return (.sameEmployer, facts) }
        if mine.group == other.group { related = related ?? facts }
      }
    }
    if let related { return (.relatedEmployer, related) }
    let current = (left.employments.filter(\.isCurrent), right.employments.filter(\.isCurrent))
    guard let mine = current.0.first, let other = current.1.first else { return nil }
    return (.differentEmployers, [.relationship(mine.relationship), .relationship(other.relationship)])
  }

  private func ties(_ a: NodeID, _ b: NodeID) -> [(DuplicateFactor.Kind, [Value])] {
    var found: [(DuplicateFactor.Kind, [Value])] = []
    let direct = view.incidences(of: a, nil, .either).filter { $0.neighbor == b }
    if !direct.isEmpty { found.append((.tiedToEachOther, direct.prefix(3).map { .relationship($0.relationship) })) }
    let theirs = Set(view.incidences(of: b, AccountRelationship.attended, .outgoing).map(\.neighbor))
    let common = view.incidences(of: a, AccountRelationship.attended, .outgoing).filter { theirs.contains($0.neighbor) }
    if !common.isEmpty { found.append((.metEachOther, common.prefix(3).map { .node($0.neighbor) })) }
    return found
  }
}

extension GraphView {
  /// The texts of some properties of a node, those of lists one by one.
  func texts(_ keys: [String], of node: NodeID) -> [String] {
    keys.flatMap { key -> [String] in
      switch property(key, of: node) {
      case .null: []
      case .list(let values): values.map(\.plainText)
      case let value: [value.plainText]
      }
    }
  }
}
