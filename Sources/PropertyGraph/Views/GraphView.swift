/// A graph as one caller sees it on one date: what every analysis, query and diagram reads.
///
/// A relationship holds on dates in [from, to), read from its properties of these names; without `from` it has always
/// held, without `to` it holds until further notice. A relationship is seen only where both its nodes are.
public struct GraphView: Sendable {
  /// The graph, with what is hidden still in it: for names and statistics, not for answers.
  ///
  /// It is lent, not copied: a copy counts references to each of its parts, which loops over rows would notice.
  @inlinable
  public var graph: Graph { _read { yield subject.graph } }
  /// The date on which facts must hold.
  public let asOf: CalendarDate
  /// What the caller may see.
  @inlinable
  public var visibility: VisibilityMask { subject.visibility }

  @usableFromInline
  let subject: Subject
  let fromKey: PropertyKeyID?
  private let toKey: PropertyKeyID?

  /// What is looked at, behind one reference: a view is copied into every typed face of a node, a graph has many.
  @usableFromInline
  final class Subject: Sendable {
    @usableFromInline
    let graph: Graph
    @usableFromInline
    let visibility: VisibilityMask

    init(_ graph: Graph, _ visibility: VisibilityMask) {
      self.graph = graph
      self.visibility = visibility
    }
  }

  /// Makes a view.
  public init(_ graph: Graph, asOf: CalendarDate, visibility: VisibilityMask = .everything) {
    subject = Subject(graph, visibility)
    self.asOf = asOf
    fromKey = graph.propertyKey("from")
    toKey = graph.propertyKey("to")
  }

  /// The same graph for the same caller on another date.
  public func on(_ date: CalendarDate) -> GraphView { GraphView(graph, asOf: date, visibility: visibility) }

  /// The same view without some nodes, as if they had been deleted with their relationships. O(nodes hidden).
  public func hiding(_ nodes: Set<NodeID>) -> GraphView {
    GraphView(graph, asOf: asOf, visibility: visibility.hiding(nodes))
  }

  /// Whether the node exists and is seen, if only in outline.
  public func contains(_ node: NodeID) -> Bool {
    graph.contains(node) && (visibility.hidesNothing || visibility.level(of: node) != .none)
  }

  /// Whether the node exists, seen or not.
  public func exists(_ node: NodeID) -> Bool { subject.graph.contains(node) }

  /// Whether the node is seen and bears a label.
  public func has(_ label: String, _ node: NodeID) -> Bool {
    contains(node) && subject.graph.has(subject.graph.label(label), node)
  }

  /// Whether the node exists and all of it is seen.
  public func showsFully(_ node: NodeID) -> Bool {
    graph.contains(node) && (visibility.hidesNothing || visibility.level(of: node) == .full)
  }

  /// The nodes with a label that are seen, ascending by id.
  public func nodes(labeled name: String) -> [NodeID] {
    let nodes = graph.nodes(labeled: name)
    return visibility.hidesNothing ? Array(nodes) : nodes.filter(contains)
  }

  /// The nodes with a label and a value that are seen, ascending by id.
  public func nodes(labeled label: String, where key: String, equals value: Value) -> [NodeID] {
    let nodes = graph.nodes(labeled: label, where: key, equals: value)
    return visibility.hidesNothing ? nodes : nodes.filter(contains)
  }

  /// Whether every relationship of the graph is seen and holds, whatever the date: nothing is hidden and nothing dated. O(1).
  public var showsAllRelationships: Bool { visibility.hidesNothing && fromKey == nil && toKey == nil }

  /// A property of a node, or null; of a node in outline only its `id` and `name`.
  public func property(_ name: String, of node: NodeID) -> Value {
    guard contains(node), showsFully(node) || name == "name" || name == "id" else { return .null }
    return graph.property(name, of: node)
  }

  /// Whether the relationship exists, is seen, and holds on the view's date.
  public func contains(_ relationship: RelationshipID) -> Bool { holds(relationship) && isSeen(relationship) }

  /// Whether a node with a validity of its own, such as a contract, is in force on the view's date.
  public func holds(_ node: NodeID) -> Bool {
    contains(node) && holds(from: graph.property(fromKey, of: node), to: graph.property(toKey, of: node))
  }

  /// The relationships of a node that are seen and hold, in the graph's order.
  ///
  /// - Parameters:
  ///   - type: the name of the one type that is wanted, or nil for all.
  ///   - direction: which end the node is.
  public func incidences(of node: NodeID, _ type: String?, _ direction: Direction) -> [Incidence] {
    guard contains(node) else { return [] }
    var typeID: RelationshipTypeID?
    if let type {
      typeID = graph.relationshipType(type)
      guard typeID != nil else { return [] }
    }
    var found = graph.incidences(of: node, typeID, direction)
    found.removeAll { !contains($0.relationship) }
    return found
  }

  private func holds(_ relationship: RelationshipID) -> Bool {
    guard fromKey != nil || toKey != nil else { return graph.contains(relationship) }
    return graph.contains(relationship)
      && holds(from: graph.property(fromKey, of: relationship), to: graph.property(toKey, of: relationship))
  }

  private func holds(from: Value, to: Value) -> Bool {
    if let from = from.calendarDate, from > asOf { return false }
    if let to = to.calendarDate, to <= asOf { return false }
    return true
  }

  func isSeen(_ relationship: RelationshipID) -> Bool {
    guard !visibility.hidesNothing else { return true }
    guard let ends = graph.endpoints(of: relationship), let type = graph.type(of: relationship) else { return false }
    let levels = [visibility.level(of: ends.source), visibility.level(of: ends.target)]
    if levels.contains(.none) { return false }
    return levels.allSatisfy { $0 == .full } || visibility.isStructural(graph.name(of: type))
  }
}

extension Value {
  /// The calendar date of a date or of a date with a time, in the value's own zone; nil for other kinds.
  public var calendarDate: CalendarDate? {
    switch self {
    case .date(let date): date
    case .localDateTime(let value): value.date
    case .dateTime(let value): value.local.date
    default: nil
    }
  }
}
