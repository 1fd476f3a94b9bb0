public import QuerySyntax

/// The patterns of one clause as a network of nodes and relationships.
///
/// Different relationships of one pattern never stand for the same relationship of the graph.
public struct BoundPattern: Sendable {
  /// The nodes, each variable once.
  public var nodes: [PatternNode]
  /// The relationships, in the order in which they were written.
  public var relationships: [PatternRelationship]
  /// Parts that repeat.
  public var repetitions: [PatternRepetition]
  /// The paths: those with a variable and those of which only the shortest count.
  public var paths: [PatternPath]
  /// Where it stands, if it is to be created.
  public var place: SourceSpan?

  /// Makes a pattern.
  public init(
    nodes: [PatternNode], relationships: [PatternRelationship] = [], repetitions: [PatternRepetition] = [],
    paths: [PatternPath] = []
  ) {
    self.nodes = nodes
    self.relationships = relationships
    self.repetitions = repetitions
    self.paths = paths
  }
}

/// A node of a pattern.
public struct PatternNode: Sendable {
  /// Where it stands in the row.
  public var slot: Slot
  /// Whether the row has it already before the clause.
  public var isBound: Bool
  /// What its labels must fulfil, or those that it is created with.
  public var labels: BoundLabels?
  /// What its properties must be equal to, or are created with: `{key: value}` or `$map`.
  public var properties: BoundProperties?
  /// What must be true of it besides.
  public var predicate: BoundExpression?

  /// Makes a node.
  public init(
    slot: Slot, isBound: Bool, labels: BoundLabels? = nil, properties: BoundProperties? = nil,
    predicate: BoundExpression? = nil
  ) {
    self.slot = slot
    self.isBound = isBound
    self.labels = labels
    self.properties = properties
    self.predicate = predicate
  }
}

/// A relationship of a pattern.
public struct PatternRelationship: Sendable {
  /// Where it stands in the row: one relationship, or a list of them where it has a length.
  public var slot: Slot
  /// Whether the row has it already before the clause.
  public var isBound: Bool
  /// The position in the pattern's nodes of the one before it.
  public var left: Int
  /// The position of the one after it.
  public var right: Int
  /// Which way it leads from left to right.
  public var direction: RelationshipPattern.Direction
  /// What its type must fulfil, or the one that it is created with.
  public var types: BoundLabels?
  /// How often it repeats; nil where it stands once.
  public var length: RelationshipPattern.Length?
  /// What its properties must be equal to, or are created with.
  public var properties: BoundProperties?
  /// What must be true of it besides.
  public var predicate: BoundExpression?

  /// Makes a relationship.
  public init(
    slot: Slot, isBound: Bool, left: Int, right: Int, direction: RelationshipPattern.Direction,
    types: BoundLabels? = nil, length: RelationshipPattern.Length? = nil, properties: BoundProperties? = nil,
    predicate: BoundExpression? = nil
  ) {
    self.slot = slot
    self.isBound = isBound
    self.left = left
    self.right = right
    self.direction = direction
    self.types = types
    self.length = length
    self.properties = properties
    self.predicate = predicate
  }
}

/// A part of a path that repeats: a quantified path pattern.
public struct PatternRepetition: Sendable {
  /// The part for one turn, with slots of its own.
  public var body: BoundPattern
  /// The position in the body's nodes at which a turn begins.
  public var bodyStart: Int
  /// The position at which it ends.
  public var bodyEnd: Int
  /// What must be true in each turn.
  public var predicate: BoundExpression?
  /// The position in the outer pattern's nodes of the one before the first turn.
  public var left: Int
  /// The position of the one after the last.
  public var right: Int
  /// The least number of turns.
  public var minimum: Int
  /// The most; nil where there is no bound.
  public var maximum: Int?
  /// For each variable of the body the slot that takes the list of its values.
  public var lists: [(inner: Slot, outer: Slot)]

  /// Makes a repetition.
  public init(
    body: BoundPattern, bodyStart: Int, bodyEnd: Int, predicate: BoundExpression?, left: Int, right: Int, minimum: Int,
    maximum: Int?, lists: [(inner: Slot, outer: Slot)]
  ) {
    self.body = body
    self.bodyStart = bodyStart
    self.bodyEnd = bodyEnd
    self.predicate = predicate
    self.left = left
    self.right = right
    self.minimum = minimum
    self.maximum = maximum
    self.lists = lists
  }
}

/// A path of a pattern.
public struct PatternPath: Sendable {
  /// One piece of the path after its first node.
  public enum Step: Sendable, Hashable {
    /// The position of a relationship in the pattern's relationships; its `right` end follows.
    case relationship(Int)
    /// The position of a repetition; its `right` end follows.
    case repetition(Int)
  }

  /// Where the path stands in the row; nil where it has no variable.
  public var slot: Slot?
  /// The position of its first node in the pattern's nodes.
  public var start: Int
  /// The steps from there.
  public var steps: [Step]
  /// Which paths are taken.
  public var selection: PathPattern.Selection

  /// Makes a path.
  public init(slot: Slot?, start: Int, steps: [Step], selection: PathPattern.Selection) {
    self.slot = slot
    self.start = start
    self.steps = steps
    self.selection = selection
  }
}

/// What labels or a type must fulfil.
public indirect enum BoundLabels: Sendable {
  /// One of that name.
  case name(String)
  /// Those that an expression gives: a text or a list of texts.
  case computed(BoundExpression)
  /// Both.
  case and(BoundLabels, BoundLabels)
  /// Either.
  case or(BoundLabels, BoundLabels)
  /// Not.
  case not(BoundLabels)
  /// Any at all.
  case any
}

/// The properties of a pattern's node or relationship.
public enum BoundProperties: Sendable {
  /// One by one, in the order in which they were written.
  case entries([(key: String, value: BoundExpression)])
  /// Those of a map that an expression gives.
  case map(BoundExpression)
}
