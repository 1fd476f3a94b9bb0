internal import AccountModel
internal import PropertyGraph

/// The companies of a view as they are compared.
struct CompanyRecords {
  struct Record {
    let node: NodeID
    let names: [(name: ComparedName, form: LegalForm?)]
    /// By key: the identifier, in capitals and without spaces.
    let identifiers: [String: String]
    let country: String?
  }

  /// Numbers that other registers give; nobody checks their digits.
  private static let registers = ["registrationId", "registrationNumber", "taxId", "vat", "duns"]
  private static let nameKeys = [AccountKey.name, "legalName", "nameZh", "nameEn", "alias", "aliases"]
  /// The letters at an end of a name that has no words of its own.
  private static let endLength = 4

  let records: [Record]
  private(set) var blocks = CandidateBlocks()
  private let view: GraphView

  init(_ view: GraphView) {
    self.view = view
    records = view.nodes(labeled: AccountLabel.company).filter(view.showsFully).map { node in
      var identifiers: [String: String] = [:]
      for key in [AccountKey.lei, AccountKey.uscc] + Self.registers {
        let text = view.texts([key], of: node).first?.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        if let text, !text.isEmpty { identifiers[key] = text }
      }
      let names = view.texts(Self.nameKeys, of: node).map(LegalForm.split)
      return Record(
        node: node, names: names.compactMap { name, form in name.map { (name: $0, form: form) } },
        identifiers: identifiers, country: view.texts(["country"], of: node).first?.lowercased())
    }
    for (number, record) in records.enumerated() {
      for key in Self.keys(of: record) { blocks.add(number, key) }
    }
  }

  func name(_ number: Int) -> String { records[number].names.first?.name.joined ?? "" }

  /// Identifiers, the name without its legal form, each longer word of it, and its two ends.
  private static func keys(of record: Record) -> Set<String> {
    var keys = Set(record.identifiers.map { "\($0.key) \($0.value)" })
    for (name, _) in record.names {
      keys.insert("n" + name.joined)
      guard !name.isChinese else { continue }
      keys.formUnion(name.words.filter { $0.count >= endLength }.map { "w" + $0 })
      keys.insert("b" + name.joined.prefix(endLength))
      keys.insert("e" + name.joined.suffix(endLength))
    }
    return keys
  }

  /// What is known of two records: what speaks for their being one company, and against it.
  func factors(_ a: Int, _ b: Int) -> [DuplicateFactor] {
    let (left, right) = (records[a], records[b])
    let nodes: [Value] = [.node(left.node), .node(right.node)]
    var kinds: Set<DuplicateFactor.Kind> = []
    compare(
      left, right, AccountKey.lei, .sameLEI, .differentLEI, LegalEntityIdentifier.isValid, &kinds)
    compare(
      left, right, AccountKey.uscc, .sameCreditCode, .differentCreditCode, UnifiedSocialCreditCode.isValid, &kinds)
    for key in Self.registers {
      compare(left, right, key, .sameRegistration, .differentRegistration, { _ in true }, &kinds)
    }
    kinds.formUnion(Self.names(left, right))
    guard kinds.contains(where: { !$0.isAgainst }) else { return [] }
    if let mine = left.country, let other = right.country, mine != other { kinds.insert(.differentCountry) }
    var factors = kinds.map { DuplicateFactor(kind: $0, facts: nodes) }
    let holdings = [AccountRelationship.owns, AccountRelationship.subsidiaryOf].flatMap { type -> [Incidence] in
      view.incidences(of: left.node, type, .either).filter { $0.neighbor == right.node }
    }
    if !holdings.isEmpty {
      factors.append(
        DuplicateFactor(kind: .oneHoldsOther, facts: holdings.prefix(3).map { .relationship($0.relationship) }))
    }
    return factors
  }

  /// Compares identifiers. A difference counts only where both are valid: a slip makes no other company.
  private func compare(
    _ left: Record, _ right: Record, _ key: String, _ same: DuplicateFactor.Kind, _ different: DuplicateFactor.Kind,
    _ isValid: (String) -> Bool, _ kinds: inout Set<DuplicateFactor.Kind>
  ) {
    guard let mine = left.identifiers[key], let other = right.identifiers[key] else { return }
    if mine == other {
      kinds.insert(isValid(mine) ? same : .sameInvalidIdentifier)
    } else if isValid(mine), isValid(other) {
      kinds.insert(different)
    }
  }

  private static func names(_ left: Record, _ right: Record) -> Set<DuplicateFactor.Kind> {
    var best = ComparedName.Likeness.different
    var hasOtherForm = false
    for mine in left.names {
      for other in right.names {
        // The words of a company's name have one order.
        let found = mine.name.likeness(to: other.name)
        let likeness = found == .reordered ? .different : found
        guard likeness > best else { continue }
        best = likeness
        hasOtherForm = mine.form != nil && other.form != nil && mine.form != other.form
      }
    }
    switch best {
    case .different: return left.names.isEmpty || right.names.isEmpty ? [] : [.differentNames]
    case .near: return hasOtherForm ? [.nearName, .differentLegalForm] : [.nearName]
    case .same, .reordered: return hasOtherForm ? [.sameName, .differentLegalForm] : [.sameName]
    }
  }
}
