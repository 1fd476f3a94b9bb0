public import PropertyGraph

/// The merge of two records of one person or one company: what it does, to be read before it is done.
///
/// The kept record gets every relationship of the absorbed one, the labels and properties that it has not, and keeps its
/// own value where both have one, unless the other is asked for. A relationship keeps its number, so that whatever named
/// it names it still. Of two relationships that say the same, of one type, to the same node, in the same direction, with
/// the same properties, one remains; a relationship between the two records does not become a loop. Both are written
/// down, and so is the absorbed record; ``MergeNames`` says how, ``DuplicateSeparation`` undoes it.
public struct DuplicateMerge: Sendable {
  /// A property for which the two records have different values.
  public struct Conflict: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value of the kept record.
    public let kept: Value
    /// The value of the absorbed record.
    public let absorbed: Value
    /// Whether the value of the absorbed record was asked for.
    public let takesAbsorbed: Bool
  }

  /// The record that stays.
  public let keep: NodeID
  /// The record that goes.
  public let absorb: NodeID
  /// The properties in which they differ, by key.
  public let conflicts: [Conflict]
  /// The keys that only the absorbed record has, sorted.
  public let filledKeys: [String]
  /// The labels that only the absorbed record bears, sorted.
  public let addedLabels: [String]
  /// The relationships that move, ascending.
  public let moved: [RelationshipID]
  /// The relationships of the absorbed record of which the kept one has an equal, ascending.
  public let united: [RelationshipID]
  /// The relationships between the two, ascending.
  public let between: [RelationshipID]
  /// The steps.
  public private(set) var changes: ChangeSet

  /// Plans a merge.
  ///
  /// - Parameters:
  ///   - keep: the record that stays.
  ///   - absorb: the record that goes.
  ///   - keys: the properties whose value is taken from the absorbed record although the kept one has another.
  ///   - actor: who merges.
  ///   - time: when.
  /// - Complexity: O(d log d) in the relationships of both.
  public init(
    keep: NodeID, absorb: NodeID, taking keys: Set<String> = [], in graph: Graph, by actor: String,
    at time: ZonedDateTime
  ) throws(MergeError) {
    try Self.check(keep, absorb, in: graph)
    let (kept, absorbed) = (graph.properties(of: keep), graph.properties(of: absorb))
    for key in keys.sorted() where absorbed[key] == nil { throw .noSuchProperty(key) }
    let relationships = MergedRelationships(keep: keep, absorb: absorb, in: graph)
    self.keep = keep
    self.absorb = absorb
    conflicts = absorbed.keys.sorted().compactMap { key in
      guard let mine = kept[key], let other = absorbed[key], mine != other else { return nil }
      return Conflict(key: key, kept: mine, absorbed: other, takesAbsorbed: keys.contains(key))
    }
    filledKeys = absorbed.keys.filter { kept[$0] == nil }.sorted()
    let labels = graph.labelNames(of: absorb)
    addedLabels = labels.filter { !graph.labelNames(of: keep).contains($0) }
    moved = relationships.moved.map(\.id)
    united = relationships.united.map(\.id)
    between = relationships.between.map(\.id)
    changes = ChangeSet(for: graph)
    move(relationships)
    for key in filledKeys { changes.setProperty(key, of: keep, to: absorbed[key] ?? .null) }
    for conflict in conflicts where conflict.takesAbsorbed {
      changes.setProperty(conflict.key, of: keep, to: conflict.absorbed)
    }
    for label in labels { changes.append(.removeLabel(absorb, label)) }
    changes.append(.addLabel(absorb, MergeNames.mergedRecord))
    for label in addedLabels { changes.append(.addLabel(keep, label)) }
    record(relationships, labels: labels, by: actor, at: time)
  }

  private static func check(_ keep: NodeID, _ absorb: NodeID, in graph: Graph) throws(MergeError) {
    guard keep != absorb else { throw .sameRecord(keep) }
    for node in [keep, absorb] where !graph.contains(node) { throw .unknownRecord(node) }
    let kinds = [AccountLabel.person, AccountLabel.company].compactMap(graph.label)
    guard kinds.contains(where: { graph.has($0, keep) && graph.has($0, absorb) }) else {
      throw .differentKinds(keep, absorb)
    }
  }

  private mutating func move(_ relationships: MergedRelationships) {
    let gone = (moved + united + between).sorted()
    if !gone.isEmpty { changes.append(.deleteRelationships(gone)) }
    for relationship in relationships.moved { changes.append(relationship.created(replacing: absorb, with: keep)) }
  }

  /// Writes down what ``DuplicateSeparation`` reads.
  private mutating func record(
    _ relationships: MergedRelationships, labels: [String], by actor: String, at time: ZonedDateTime
  ) {
    var facts: [String: Value] = [MergeNames.at: .dateTime(time), MergeNames.by: .string(actor)]
    let lists: [(String, [Value])] = [
      (MergeNames.labels, labels.map(Value.string)), (MergeNames.addedLabels, addedLabels.map(Value.string)),
      (MergeNames.filledKeys, filledKeys.map(Value.string)),
      (MergeNames.replacedKeys, conflicts.filter(\.takesAbsorbed).map { .string($0.key) }),
      (MergeNames.movedRelationships, moved.map { .integer(Int($0.rawValue)) }),
      (MergeNames.movedTypes, relationships.moved.map { .string($0.type) }),
    ]
    for (key, list) in lists where !list.isEmpty { facts[key] = .list(list) }
    for conflict in conflicts where conflict.takesAbsorbed {
      facts[MergeNames.replacedPrefix + conflict.key] = conflict.kept
    }
    changes.createRelationship(type: MergeNames.mergedInto, from: absorb, to: keep, properties: facts)
    for relationship in relationships.united + relationships.between {
      let node = changes.createNode(labels: [MergeNames.mergedRelationship], properties: relationship.properties)
      changes.createRelationship(
        type: MergeNames.recordedFor, from: node, to: absorb,
        properties: [
          MergeNames.relationship: .integer(Int(relationship.id.rawValue)),
          MergeNames.type: .string(relationship.type), MergeNames.source: .integer(Int(relationship.source.rawValue)),
          MergeNames.target: .integer(Int(relationship.target.rawValue)),
        ])
    }
  }
}
