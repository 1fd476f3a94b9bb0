internal import AccountModel
public import GraphStore
public import PropertyGraph

/// What a person may ask for: a copy of everything, or to be forgotten (GDPR, articles 15, 17 and 20).
public struct PersonalDataRequest: Sendable {
  /// The graph file.
  public let path: String

  /// The graph, where this process has it open for writing already.
  private let held: DurableGraph?

  /// Makes requests to a graph file.
  public init(_ path: String) { (self.path, held) = (path, nil) }

  init(held: DurableGraph) { (path, self.held) = (held.file.path, held) }

  /// Finds a person by id or name.
  ///
  /// - Throws: ``GuanxiError/usage(_:)`` with the candidates where the name fits several.
  public static func find(_ text: String, in graph: Graph) throws(GuanxiError) -> NodeID {
    let byID = graph.nodes(labeled: AccountLabel.person, where: AccountKey.id, equals: .string(text))
    let found =
      byID.isEmpty ? graph.nodes(labeled: AccountLabel.person, where: AccountKey.name, equals: .string(text)) : byID
    if let only = found.first, found.count == 1 { return only }
    if let number = UInt32(text.drop { $0 == "#" }), text.hasPrefix("#") { return NodeID(rawValue: number) }
    guard !found.isEmpty else {
      throw .usage(
        "There is no person with the id or name \"\(text)\". One who was deleted is named by the number of the node: #123."
      )
    }
    let names = found.map { node in
      let properties = graph.properties(of: node)
      return "\(properties[AccountKey.id]?.plainText ?? "#\(node.rawValue)")"
    }
    throw .usage("\"\(text)\" fits several people: \(names.joined(separator: ", ")). Name one by the id.")
  }

  /// Every fact on a person.
  ///
  /// - Parameter also: further words by which texts may mention the person.
  public func record(of node: NodeID, also: [String] = []) throws(GuanxiError) -> PersonRecord {
    try GraphSnapshots.folding { () throws(StoreError) in
      let file = try GraphFile(opening: path, mode: .readOnly)
      defer { try? file.close() }
      return try Self.record(of: node, also: also, in: file)
    }
  }

  static func record(of node: NodeID, also: [String], in file: GraphFile) throws(StoreError) -> PersonRecord {
    let graph = try file.graph().graph
    let nodes = Set([node] + MergeRecords.nodes(of: node, in: graph))
    let history = try file.history(of: nodes)
    let words =
      PersonalData.words(in: nodes.flatMap { node in history.flatMap { $0.change.properties(of: node) } }) + also
    let redaction = Redaction(nodes: nodes, words: words, keptKeys: PersonalData.namingKeys)
    return PersonRecord(
      node: node, graph: graph, history: history, mentions: mentions(redaction, in: graph), words: redaction.words)
  }

  private static func mentions(_ redaction: Redaction, in graph: Graph) -> [PersonRecord.Mention] {
    redaction.mentions(in: graph).map { PersonRecord.Mention(subject: $0.subject, key: $0.key, text: $0.text) }
  }

  /// Forgets a person: deletes the node with all that is about the person alone and the records that were merged into it,
  /// and takes the person out of every record, snapshot and page of the file.
  @discardableResult
  public func erase(
    _ node: NodeID, also: [String] = [], by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> ErasureResult {
    let nodes = try mergedRecords(of: node).union([node])
    return try forget(nodes, also: also, by: actor, at: time) { graph in
      var changes = ChangeSet(for: graph)
      changes.detachAndDelete(existing: nodes, in: graph)
      return changes
    }
  }

  /// Keeps a person as somebody unknown: relationships and what was done stay, everything that says who it was goes.
  @discardableResult
  public func anonymise(
    _ node: NodeID, also: [String] = [], by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> ErasureResult {
    let merged = try mergedRecords(of: node)
    return try forget(merged.union([node]), also: also, by: actor, at: time) { graph in
      var changes = ChangeSet(for: graph)
      changes.detachAndDelete(existing: merged, in: graph)
      guard graph.contains(node) else { return changes }
      let name = "anonymous-\(node.rawValue)"
      changes.setProperty(AccountKey.id, of: node, to: .string(name))
      changes.setProperty(AccountKey.name, of: node, to: .string(name))
      return changes
    }
  }

  /// Forgets interactions that are older than a date, as a rule of retention says.
  ///
  /// - Returns: how many were forgotten, and nil for the erasure where there was none.
  public func forgetInteractions(
    before date: CalendarDate, by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> (count: Int, result: ErasureResult?) {
    let graph = try StoredGraph(path).graph(at: .latest).graph
    let old = graph.nodes(labeled: AccountLabel.interaction, before: date)
    guard !old.isEmpty else { return (0, nil) }
    let result = try GraphSnapshots.folding { () throws(StoreError) in
      let key = graph.propertyKey(AccountKey.id)
      let identities = Set(old.map { node in key.map { graph.property($0, of: node) } ?? .null })
      return try forget(Redaction(nodes: Set(old), identities: identities), by: actor, at: time) {
        graph in
        var changes = ChangeSet(for: graph)
        changes.detachAndDelete(existing: Set(old), in: graph)
        return changes
      }
    }
    return (old.count, result)
  }

  /// Forgets again whom the ledgers beside this file, and beside the one it was restored from, say was forgotten.
  public func reapply(
    ledgersBeside files: [String], by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> ReappliedErasures {
    let (nodes, unknown) = try GraphSnapshots.folding { () throws(StoreError) -> (Set<NodeID>, Int) in
      let file = try GraphFile(opening: path, mode: .readOnly)
      defer { try? file.close() }
      guard let lineage = try file.lineage() else { return ([], 0) }
      let era = try file.era()
      var lines = Set<ErasureLedger.Line>()
      for ledger in Set(files + [path]).map(ErasureLedger.init(besideGraphFile:)) {
        lines.formUnion(try ledger.lines(of: lineage))
      }
      let done = try file.erasures()
      lines = lines.filter { line in !done.contains { $0.era == line.era && $0.nodes.contains(line.node) } }
      // Ids of another era mean other nodes: who was forgotten under them cannot be told here.
      return (Set(lines.filter { $0.era == era }.map(\.node)), lines.filter { $0.era != era }.count)
    }
    if !nodes.isEmpty {
      try forget(nodes, also: [], by: actor, at: time) { graph in
        var changes = ChangeSet(for: graph)
        changes.detachAndDelete(existing: nodes, in: graph)
        return changes
      }
    }
    return ReappliedErasures(forgotten: nodes.count, unknown: unknown)
  }

  /// The records of the same person that were merged into one, and what the merges wrote down.
  private func mergedRecords(of node: NodeID) throws(GuanxiError) -> Set<NodeID> {
    Set(MergeRecords.nodes(of: node, in: try StoredGraph(path).graph(at: .latest).graph))
  }

  @discardableResult
  private func forget(
    _ nodes: Set<NodeID>, also: [String], by actor: String, at time: ZonedDateTime, changes: (Graph) -> ChangeSet
  ) throws(GuanxiError) -> ErasureResult {
    try GraphSnapshots.folding { () throws(StoreError) in
      var (words, identities) = (also, Set<Value>())
      do {
        let file = try GraphFile(opening: path, mode: .readOnly)
        defer { try? file.close() }
        let history = try file.history(of: nodes)
        let properties = nodes.flatMap { node in history.flatMap { $0.change.properties(of: node) } }
        words += PersonalData.words(in: properties)
        identities = Set(properties.filter { $0.key == AccountKey.id }.map(\.value))
      }
      let redaction = Redaction(
        nodes: nodes, words: words, keptKeys: PersonalData.namingKeys, identities: identities)
      return try forget(redaction, by: actor, at: time, changes: changes)
    }
  }

  private func forget(
    _ redaction: Redaction, by actor: String, at time: ZonedDateTime, changes: (Graph) -> ChangeSet
  ) throws(StoreError) -> ErasureResult {
    let graph = if let held { held } else { try DurableGraph(opening: path, holder: "guanxi person") }
    defer { if held == nil { try? graph.close() } }
    let result = Result { () throws(StoreError) in
      try graph.erase(redaction, by: actor, at: time, changes: changes)
    }
    // What was forgotten is entered also where the sweep after it had to wait for a reader in vain.
    let ledger = ErasureLedger(besideGraphFile: path)
    for entry in try graph.file.erasures() { try ledger.enter(entry) }
    return try result.get()
  }
}

extension Change {
  /// What a step says of a node.
  fileprivate func properties(of node: NodeID) -> [(key: String, value: Value)] {
    switch self {
    case .createNode(node, _, let properties): properties.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    case .setNodeProperty(node, let key, let value): [(key, value)]
    default: []
    }
  }
}

extension Graph {
  /// The nodes with a label that happened before a date, ascending.
  fileprivate func nodes(labeled label: String, before date: CalendarDate) -> [NodeID] {
    guard let label = self.label(label), let key = propertyKey(AccountKey.at) else { return [] }
    return nodes(labeled: label).filter { node in
      guard let day = property(key, of: node).calendarDate else { return false }
      return day < date
    }
  }
}
