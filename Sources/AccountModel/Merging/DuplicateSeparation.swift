public import PropertyGraph

/// The undoing of a ``DuplicateMerge``: both records as they were, with their numbers and those of their relationships.
///
/// Whatever came to the kept record after the merge stays with it. A relationship that was moved goes back with the
/// properties that it has now. A value that the kept record got from the other and that was changed since stays. Of
/// several merges into one record the last is undone first.
public struct DuplicateSeparation: Sendable {
  /// The record that was kept.
  public let keep: NodeID
  /// The record that was absorbed, and stands by itself again.
  public let absorbed: NodeID
  /// The relationships that the absorbed record gets back, ascending.
  public private(set) var returned: [RelationshipID] = []
  /// The relationships that it had and that were deleted since, or whose other end was; ascending.
  public private(set) var gone: [RelationshipID] = []
  /// The relationships that came to the kept record after the merge and stay with it, ascending.
  public private(set) var added: [RelationshipID] = []
  /// The properties of the kept record that came with the merge, were changed since and stay, sorted.
  public private(set) var changedKeys: [String] = []
  /// The steps.
  public private(set) var changes: ChangeSet

  private let graph: Graph
  private let link: RelationshipID

  /// Plans the separation of a record from the one into which it was merged.
  ///
  /// - Complexity: O(d log d) in the relationships of both.
  public init(of absorbed: NodeID, in graph: Graph) throws(MergeError) {
    guard graph.contains(absorbed) else { throw .unknownRecord(absorbed) }
    guard let link = MergeRecords.link(of: absorbed, in: graph) else { throw .notMerged(absorbed) }
    keep = link.neighbor
    self.absorbed = absorbed
    self.graph = graph
    self.link = link.relationship
    changes = ChangeSet(for: graph)
    if MergeRecords.keeper(of: keep, in: graph) != nil { throw .keptIsMerged(keep) }
    if let type = graph.relationshipType(MergeNames.mergedInto),
      let last = graph.incidences(of: keep, type, .incoming).last, last.relationship != link.relationship
    {
      throw .laterMerge(last.neighbor)
    }
    try returnMoved()
    restoreRecorded()
    separateProperties()
    let labels = texts(MergeNames.labels)
    if !labels.contains(MergeNames.mergedRecord) { changes.append(.removeLabel(absorbed, MergeNames.mergedRecord)) }
    for label in labels { changes.append(.addLabel(absorbed, label)) }
    for label in texts(MergeNames.addedLabels) { changes.append(.removeLabel(keep, label)) }
    changes.append(.deleteRelationships([self.link]))
    added = graph.incidences(of: keep, nil, .either).map(\.relationship).filter { $0 > self.link }.sorted()
    returned.sort()
    gone.sort()
  }

  private func list(_ key: String) -> [Value] {
    if case .list(let values) = graph.property(key, of: link) { values } else { [] }
  }

  private func texts(_ key: String) -> [String] { list(key).map(\.plainText) }

  private mutating func returnMoved() throws(MergeError) {
    let numbers = list(MergeNames.movedRelationships)
    var back: [StandingRelationship] = []
    for (number, type) in zip(numbers, texts(MergeNames.movedTypes)) {
      guard case .integer(let raw) = number, let raw = UInt32(exactly: raw) else { continue }
      let id = RelationshipID(rawValue: raw)
      guard let relationship = StandingRelationship(id, in: graph) else {
        gone.append(id)
        continue
      }
      guard relationship.type == type, relationship.source == keep || relationship.target == keep else {
        throw .renumbered(id)
      }
      back.append(relationship)
    }
    guard !back.isEmpty else { return }
    changes.append(.deleteRelationships(back.map(\.id)))
    for relationship in back { changes.append(relationship.created(replacing: keep, with: absorbed)) }
    returned += back.map(\.id)
  }

  private mutating func restoreRecorded() {
    guard let type = graph.relationshipType(MergeNames.recordedFor) else { return }
    for incidence in graph.incidences(of: absorbed, type, .incoming) {
      let facts = graph.properties(of: incidence.relationship)
      changes.append(.deleteRelationships([incidence.relationship]))
      changes.append(.deleteNodes([incidence.neighbor]))
      guard let id = number(facts[MergeNames.relationship]), let source = number(facts[MergeNames.source]),
        let target = number(facts[MergeNames.target])
      else { continue }
      let relationship = RelationshipID(rawValue: id)
      let ends = (self.end(NodeID(rawValue: source)), self.end(NodeID(rawValue: target)))
      guard graph.contains(ends.0), graph.contains(ends.1), !graph.contains(relationship) else {
        gone.append(relationship)
        continue
      }
      changes.append(
        .createRelationship(
          relationship, type: facts[MergeNames.type]?.plainText ?? "", source: ends.0, target: ends.1,
          properties: graph.properties(of: incidence.neighbor)))
      returned.append(relationship)
    }
  }

  private func number(_ value: Value?) -> UInt32? {
    if case .integer(let number) = value { UInt32(exactly: number) } else { nil }
  }

  /// The end of a relationship that was written down: the absorbed record itself, else what stands for the node now.
  private func end(_ node: NodeID) -> NodeID {
    node == absorbed ? node : MergeRecords.standing(for: node, in: graph)
  }

  private mutating func separateProperties() {
    let replaced = texts(MergeNames.replacedKeys)
    for key in (texts(MergeNames.filledKeys) + replaced).sorted() {
      guard graph.property(key, of: keep) == graph.property(key, of: absorbed) else {
        changedKeys.append(key)
        continue
      }
      let before = replaced.contains(key) ? graph.property(MergeNames.replacedPrefix + key, of: link) : .null
      changes.setProperty(key, of: keep, to: before)
    }
  }
}
