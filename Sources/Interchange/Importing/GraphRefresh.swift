import AccountModel
import PropertyGraph

/// Makes of changes that only create those that bring a graph up to date: what it has already is refreshed.
///
/// A node is one that the graph has where a label and a key that names nodes, such as `Company` and `id`, have the same value. It
/// gets the labels and properties of its row; what the row does not say stays. A relationship is one that the graph has where type
/// and ends are the same, and the properties or at least the day from which it holds. Nothing is ever deleted.
struct GraphRefresh {
  /// The changes.
  private(set) var changes = ChangeSet(changes: [])
  /// By the id that a row's node would have got: the node that is there.
  private(set) var same: [NodeID: NodeID] = [:]

  private let graph: Graph
  private let existing: ExistingNodes
  private let keys: [IndexDefinition]

  /// - Parameters:
  ///   - graph: what is there.
  ///   - creating: changes that create nodes and relationships in batches.
  ///   - keys: which properties name nodes of which label.
  /// - Complexity: linear in the changes, and in the nodes of the labels and relationships of the types that they are about.
  init(_ graph: Graph, _ existing: ExistingNodes, creating: ChangeSet, keys: [IndexDefinition]) {
    self.graph = graph
    self.existing = existing
    self.keys = keys.filter(\.isUnique)
    var relationships: [String: ExistingRelationships] = [:]
    for change in creating.changes {
      switch change {
      case .createNodes(let batch): refresh(batch)
      case .createRelationships(let batch):
        refresh(batch, &relationships[batch.type, default: ExistingRelationships(batch.type, graph)])
      default: changes.append(change)
      }
    }
  }

  private mutating func refresh(_ batch: NodeBatch) {
    var found: [UInt32: NodeID] = [:]
    for definition in keys where batch.labels.contains(definition.label) {
      guard let column = batch.columns.first(where: { $0.key == definition.key }) else { continue }
      for (position, row) in column.presentRows(of: batch.ids.count).enumerated() where found[row] == nil {
        let text = column.value(at: position).plainText
        found[row] = existing.node(label: definition.label, key: definition.key, text: text)
      }
    }
    guard !found.isEmpty else { return changes.append(.createNodes(batch)) }
    let new = (0..<UInt32(clamping: batch.ids.count)).filter { found[$0] == nil }
    if !new.isEmpty {
      changes.append(
        .createNodes(
          NodeBatch(
            ids: new.map { batch.ids[Int($0)] }, labels: batch.labels, columns: batch.columns.map { $0.selecting(new) }
          )))
    }
    for (row, node) in found.sorted(by: { $0.key < $1.key }) {
      same[batch.ids[Int(row)]] = node
      let labels = graph.labelNames(of: node)
      for label in batch.labels where !labels.contains(label) { changes.append(.addLabel(node, label)) }
    }
    for column in batch.columns {
      for (position, row) in column.presentRows(of: batch.ids.count).enumerated() {
        guard let node = found[row] else { continue }
        let value = column.value(at: position)
        if graph.property(column.key, of: node) != value {
          changes.append(.setNodeProperty(node, key: column.key, value))
        }
      }
    }
  }

  private mutating func refresh(_ batch: RelationshipBatch, _ there: inout ExistingRelationships) {
    let sources = batch.sources.map { same[$0] ?? $0 }
    let targets = batch.targets.map { same[$0] ?? $0 }
    var properties = [[String: Value]](repeating: [:], count: batch.ids.count)
    for column in batch.columns {
      for (position, row) in column.presentRows(of: batch.ids.count).enumerated() {
        properties[Int(row)][column.key] = column.value(at: position)
      }
    }
    var rest: [Int] = []
    for row in batch.ids.indices where !there.take(equalTo: properties[row], sources[row], targets[row], graph) {
      rest.append(row)
    }
    var new: [UInt32] = []
    for row in rest {
      guard let old = there.take(from: properties[row][AccountKey.from], sources[row], targets[row], graph) else {
        new.append(UInt32(clamping: row))
        continue
      }
      for (key, value) in properties[row].sorted(by: { $0.key < $1.key }) where graph.property(key, of: old) != value {
        changes.append(.setRelationshipProperty(old, key: key, value))
      }
    }
    guard !new.isEmpty else { return }
    changes.append(
      .createRelationships(
        RelationshipBatch(
          ids: new.map { batch.ids[Int($0)] }, type: batch.type, sources: new.map { sources[Int($0)] },
          targets: new.map { targets[Int($0)] }, columns: batch.columns.map { $0.selecting(new) })))
  }
}

/// The relationships of one type that a graph has, of which each is meant by one row at most.
struct ExistingRelationships {
  private struct Course: Hashable {
    let source: NodeID
    let target: NodeID
  }

  private var free: [Course: [RelationshipID]] = [:]

  init(_ type: String, _ graph: Graph) {
    guard let symbol = graph.relationshipType(type) else { return }
    for relationship in graph.relationships where graph.type(of: relationship) == symbol {
      guard let ends = graph.endpoints(of: relationship) else { continue }
      free[Course(source: ends.source, target: ends.target), default: []].append(relationship)
    }
  }

  /// Takes one that says all of some properties already; false where there is none.
  mutating func take(equalTo properties: [String: Value], _ source: NodeID, _ target: NodeID, _ graph: Graph) -> Bool {
    take(source, target) { old in properties.allSatisfy { graph.property($0.key, of: old) == $0.value } } != nil
  }

  /// Takes one that holds from the same day, or from an unknown one too; nil where there is none.
  mutating func take(from day: Value?, _ source: NodeID, _ target: NodeID, _ graph: Graph) -> RelationshipID? {
    take(source, target) { graph.property(AccountKey.from, of: $0) == day ?? .null }
  }

  private mutating func take(
    _ source: NodeID, _ target: NodeID, _ isMeant: (RelationshipID) -> Bool
  ) -> RelationshipID? {
    let course = Course(source: source, target: target)
    guard let position = free[course]?.firstIndex(where: isMeant) else { return nil }
    return free[course]?.remove(at: position)
  }
}
