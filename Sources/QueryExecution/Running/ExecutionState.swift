internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// What all operators of one running statement share: the graph as it is at the moment, what is left of the limits, and
/// what is about to be written.
///
/// Writes are gathered and enter the graph when something reads what they touch.
final class ExecutionState {
  let plan: PhysicalPlan
  let parameters: [String: Value]
  /// What is left of the limits. No method of it calls anything that could come back to it, so that this is not checked.
  @exclusivity(unchecked) var budget: Budget
  /// How many rows each operator made, where `PROFILE` asks for it.
  var rowCounts: [StepPlace: Int] = [:]
  private(set) var context: FunctionContext
  private(set) var graph: Graph
  private(set) var applied: [Change] = []
  /// What procedures say of their rows, each once, in the order of saying.
  private(set) var notes: [LocalizedText] = []
  private static let mostNotes = 20
  private var pending: ChangeSet
  private var places = WritePlaces()
  /// Where the part of the statement stands that writes at the moment.
  var place: SourceSpan?
  /// The tables that this statement has made, and what was looked up at least once.
  var tables: [PropertyTable.Key: PropertyTable] = [:]
  var lookups: Set<PropertyTable.Key> = []
  /// What is opened for loops over whole batches; nil where the statement writes, something is hidden from
  /// the caller, or everything shall go row by row.
  let readers: GraphReaders?
  private var isFork = false
  private var touchedNodes: Set<NodeID> = []
  private var touchedRelationships: Set<RelationshipID> = []

  init(
    plan: PhysicalPlan, parameters: [String: Value], view: GraphView, now: ZonedDateTime, seed: UInt64, budget: Budget
  ) {
    self.plan = plan
    self.parameters = parameters
    self.budget = budget
    context = FunctionContext(view: view, now: now, random: RandomSource(seed: seed))
    graph = view.graph
    readers = plan.isOptimized && plan.isReadOnly && view.visibility.hidesNothing ? GraphReaders(view.graph) : nil
    pending = ChangeSet(for: view.graph)
  }

  /// One for another thread, which reads what this one reads; only of a statement that changes nothing. What it has used is
  /// added to this one by ``join(_:since:)``.
  init(forkOf state: ExecutionState) {
    plan = state.plan
    parameters = state.parameters
    budget = state.budget
    context = state.context
    graph = state.graph
    readers = state.readers.map(GraphReaders.init(forkOf:))
    pending = ChangeSet(for: state.graph)
    isFork = true
  }

  /// Whether a second thread may work on the statement: nothing that is done there is seen but by its result.
  var mayFork: Bool {
    budget.limits.threads > 1 && readers != nil && !isFork && !plan.isVolatile && plan.inspection != .profile
  }

  /// Adds what a fork has used since some moment, and what procedures said there.
  func join(_ fork: ExecutionState, since before: Budget) throws(EvaluationError) {
    note(fork.notes)
    try budget.add(fork.budget, since: before)
  }

  /// Keeps what a procedure says of its rows.
  func note(_ said: [LocalizedText]) {
    for note in said where notes.count < Self.mostNotes && !notes.contains(note) { notes.append(note) }
  }

  /// The graph with everything that has been written.
  func view() throws(EvaluationError) -> GraphView {
    if !pending.isEmpty { try flush() }
    return context.view
  }

  /// The view for reading one value, which may lack what was written to other entities.
  func view(for value: Value) throws(EvaluationError) -> GraphView {
    guard !pending.isEmpty else { return context.view }
    switch value {
    case .node(let node) where !touchedNodes.contains(node): return context.view
    case .relationship(let relationship) where !touchedRelationships.contains(relationship): return context.view
    case .node, .relationship, .list, .path: return try view()
    default: return context.view
    }
  }

  /// What functions may read.
  func context(for arguments: [Value]) throws(EvaluationError) -> FunctionContext {
    for argument in arguments { _ = try view(for: argument) }
    return context
  }

  /// Looks at the graph on another date from now on, and gives the date until now.
  func look(on date: CalendarDate) -> CalendarDate {
    let before = context.view.asOf
    if before != date { context.view = context.view.on(date) }
    return before
  }

  /// Adds what is to be written.
  @discardableResult
  func write<Result>(
    touching nodes: [NodeID] = [], _ relationships: [RelationshipID] = [], _ body: (inout ChangeSet) -> Result
  ) -> Result {
    touchedNodes.formUnion(nodes)
    touchedRelationships.formUnion(relationships)
    places.note(place, from: pending.changes.count)
    return body(&pending)
  }

  /// Whether an entity is in the graph, or about to enter it. What is deleted leaves the graph at once, so that whatever
  /// is touched besides is there.
  func isPresent(_ entity: Value) -> Bool {
    switch entity {
    case .node(let node): touchedNodes.contains(node) || graph.contains(node)
    case .relationship(let relationship): touchedRelationships.contains(relationship) || graph.contains(relationship)
    default: false
    }
  }

  /// The types of the relationships that have been deleted.
  var deletedTypes: [RelationshipID: String] { context.deletedTypes }

  /// Remembers a type that may be asked for after the relationship is gone.
  func remember(_ relationship: RelationshipID, in graph: Graph) {
    guard let type = graph.type(of: relationship) else { return }
    context.deletedTypes[relationship] = graph.name(of: type)
  }

  /// Lets what was gathered enter the graph.
  func flush() throws(EvaluationError) {
    guard !pending.isEmpty else { return }
    let changes = pending
    let view = context.view
    do throws(ChangeError) {
      try graph.apply(changes)
    } catch {
      throw EvaluationError(error, seenBy: view).located(at: places.culprit(of: changes.changes, on: graph))
    }
    applied += changes.changes
    pending = ChangeSet(for: graph)
    places = WritePlaces()
    context.view = GraphView(graph, asOf: view.asOf, visibility: view.visibility)
    for key in tables.keys { tables[key]?.enter(Array(touchedNodes), context.view) }
    touchedNodes = []
    touchedRelationships = []
  }
}

extension EvaluationError {
  /// The graph refuses a change. Neither how many relationships a node has is told nor which hidden node has a value.
  init(_ error: ChangeError, seenBy view: GraphView) {
    switch error {
    case .nodeHasRelationships(let node, _):
      self.init(
        .constraintFailed, "DeleteConnectedNode",
        "\(Value.node(node)) still has relationships; delete them too, or use DETACH DELETE",
        chinese: "\(Value.node(node)) 还有关系，请一并删除，或使用 DETACH DELETE")
    case .notStorable(let key, let type):
      self.init(
        .typeError, "InvalidPropertyType", "the property '\(key)' cannot hold a value of type \(type)",
        chinese: "属性 '\(key)' 不能保存 \(type) 类型的值")
    case .duplicateValue(let index, let value, let first, let second):
      // A node that the statement itself made is not in the view yet.
      let isTold = [first, second].allSatisfy { view.contains($0) || !view.graph.contains($0) }
      let nodes = isTold ? (first.rawValue, second.rawValue) : nil
      self.init(
        .constraintFailed, "ValueNotUnique",
        "\(index.label).\(index.key) must be unique, but "
          + (nodes.map { "the nodes with the ids \($0.0) and \($0.1)" } ?? "two nodes") + " would both have \(value)",
        chinese: "\(index.label).\(index.key) 必须唯一，但"
          + (nodes.map { "编号为 \($0.0) 和 \($0.1) 的节点" } ?? "有两个节点") + "的值都是 \(value)")
    case .missingValue(let constraint, let node):
      // A node that the statement itself made is not in the view yet.
      let isTold = view.contains(node) || !view.graph.contains(node)
      self.init(
        .constraintFailed, "ValueMissing",
        "every \(constraint.label) must have \(constraint.key), but "
          + (isTold ? "the node with the id \(node.rawValue)" : "a node") + " has none",
        chinese: "每个 \(constraint.label) 都必须有 \(constraint.key)，但"
          + (isTold ? "编号为 \(node.rawValue) 的节点" : "有一个节点") + "没有")
    case .constraintExists(let constraint):
      self.init(
        .constraintFailed, "ChangeRefused", error.description,
        chinese: "已有约束：每个 \(constraint.label) 都必须有 \(constraint.key)")
    case .unknownConstraint(let constraint):
      self.init(
        .constraintFailed, "ChangeRefused", error.description,
        chinese: "没有约束要求每个 \(constraint.label) 都有 \(constraint.key)")
    case .unknownNode, .unknownRelationship:
      self.init(.entityNotFound, "DeletedEntityAccess", error.description, chinese: "节点或关系已被删除，无法再修改")
    case .indexExists(let index):
      self.init(
        .constraintFailed, "ChangeRefused", error.description, chinese: "\(index.label).\(index.key) 已有索引")
    case .unknownIndex(let index):
      self.init(
        .constraintFailed, "ChangeRefused", error.description, chinese: "\(index.label).\(index.key) 没有索引")
    default:
      self.init(.constraintFailed, "ChangeRefused", error.description, chinese: "图拒绝了此更改：\(error.description)")
    }
  }
}
