internal import Bolt
internal import GuanxiEngine

/// Makes rows into the messages that carry them. Nodes, relationships and paths go as the caller sees them.
struct BoltRows {
  let version: BoltVersion
  let moments: MomentForm

  /// The bytes of a row.
  ///
  /// - Parameters:
  ///   - row: its values.
  ///   - view: the graph that they are of, as the caller sees it.
  ///   - deletedTypes: the types of relationships that are not there any more.
  func bytes(_ row: [Value], on view: GraphView, deletedTypes: [RelationshipID: String] = [:]) -> [UInt8] {
    let shown = Shown(view: view, version: version, moments: moments, deletedTypes: deletedTypes)
    return BoltResponse.record(row.map(shown.packed)).chunks(version: version)
  }

  private struct Shown {
    let view: GraphView
    let version: BoltVersion
    let moments: MomentForm
    let deletedTypes: [RelationshipID: String]

    func packed(_ value: Value) -> PackStreamValue { PackStreamValue(value, moments: moments, entity: entity) }

    private func entity(_ value: Value) -> PackStreamValue {
      switch value {
      case .node(let node): self.node(node).packed(version)
      case .relationship(let relationship): self.relationship(relationship).packed(version)
      case .path(let path): self.path(path)
      default: .null
      }
    }

    private func node(_ node: NodeID) -> BoltNode {
      let isSeen = view.contains(node)
      var properties = isSeen ? view.graph.properties(of: node) : [:]
      if !view.showsFully(node) { properties = properties.filter { $0.key == "id" || $0.key == "name" } }
      return BoltNode(
        id: Int(node.rawValue), elementID: node.description, labels: isSeen ? view.graph.labelNames(of: node) : [],
        properties: properties.mapValues(packed))
    }

    private func relationship(_ relationship: RelationshipID) -> BoltRelationship {
      // A statement may look at another date than the view does: what it found is shown where its ends are.
      let ends = view.graph.endpoints(of: relationship)
      let isSeen =
        view.contains(relationship) || ends.map { view.showsFully($0.source) && view.showsFully($0.target) } ?? false
      let type = view.graph.type(of: relationship).map(view.graph.name(of:)) ?? deletedTypes[relationship] ?? ""
      return BoltRelationship(
        id: Int(relationship.rawValue), elementID: relationship.description, start: end(isSeen ? ends?.source : nil),
        end: end(isSeen ? ends?.target : nil), type: type,
        properties: isSeen ? view.graph.properties(of: relationship).mapValues(packed) : [:])
    }

    /// An end that is not seen, or was deleted with its relationship, has the number −1.
    private func end(_ node: NodeID?) -> BoltRelationship.End {
      node.map { BoltRelationship.End(id: Int($0.rawValue), elementID: $0.description) }
        ?? BoltRelationship.End(id: -1, elementID: "")
    }

    private func path(_ path: GraphPath) -> PackStreamValue {
      guard let first = path.nodes.first else { return .null }
      let steps = zip(path.relationships, path.nodes.dropFirst()).map {
        (relationship: relationship($0), node: node($1))
      }
      return BoltPath(start: node(first), steps: steps).packed(version)
    }
  }
}
