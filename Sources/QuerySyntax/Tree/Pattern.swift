/// A pattern of a path: `p = (a)-[r:TYPE]->(b)…`.
public struct PathPattern: Sendable, Hashable {
  /// Which of the paths that fit are taken.
  public enum Selection: Sendable, Hashable {
    /// All.
    case all
    /// `shortestPath(…)`: one of the shortest for each pair of ends.
    case shortest
    /// `allShortestPaths(…)`.
    case allShortest
  }

  /// One step: a relationship and the node at its end, or a part that repeats and the node after it.
  public enum Step: Sendable, Hashable {
    /// `-[r]->(b)`.
    case relationship(RelationshipPattern, NodePattern)
    /// `((x)-[r]->(y)){1,3} (b)`: a quantified path pattern of GQL.
    case quantified(QuantifiedPattern, NodePattern)
  }

  /// The variable of the path; nil where it has none.
  public var variable: Name?
  /// Which paths are taken.
  public var selection: Selection
  /// The first node.
  public var start: NodePattern
  /// The steps from there.
  public var steps: [Step]
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a pattern.
  public init(
    variable: Name? = nil, selection: Selection = .all, start: NodePattern, steps: [Step] = [], span: SourceSpan
  ) {
    self.variable = variable
    self.selection = selection
    self.start = start
    self.steps = steps
    self.span = span
  }
}

/// `(variable:Label {key: value} WHERE predicate)`.
public struct NodePattern: Sendable, Hashable {
  /// The variable; nil where it has none.
  public var variable: Name?
  /// What the labels must fulfil; nil where anything fits.
  public var labels: LabelExpression?
  /// A map literal or a parameter; nil where there is none.
  public var properties: Expression?
  /// `WHERE` inside of the brackets.
  public var predicate: Expression?
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a pattern.
  public init(
    variable: Name? = nil, labels: LabelExpression? = nil, properties: Expression? = nil, predicate: Expression? = nil,
    span: SourceSpan
  ) {
    self.variable = variable
    self.labels = labels
    self.properties = properties
    self.predicate = predicate
    self.span = span
  }
}

/// `-[variable:TYPE*1..3 {key: value} WHERE predicate]->`.
public struct RelationshipPattern: Sendable, Hashable {
  /// Which way it leads, seen from the node before it.
  public enum Direction: Sendable, Hashable {
    /// `-->`.
    case outgoing
    /// `<--`.
    case incoming
    /// `--` or `<-->`.
    case either
  }

  /// `*`, `*2`, `*1..3`, `*..3`, `*1..`: how often it repeats.
  public struct Length: Sendable, Hashable {
    /// The least; nil is 1.
    public var minimum: Int?
    /// The most; nil where there is no bound.
    public var maximum: Int?

    /// Makes a range.
    public init(minimum: Int?, maximum: Int?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// The variable; nil where it has none.
  public var variable: Name?
  /// What the type must fulfil; nil where anything fits.
  public var types: LabelExpression?
  /// How often it repeats; nil where it stands once and the variable is one relationship.
  public var length: Length?
  /// A map literal or a parameter; nil where there is none.
  public var properties: Expression?
  /// `WHERE` inside of the brackets.
  public var predicate: Expression?
  /// Which way it leads.
  public var direction: Direction
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a pattern.
  public init(
    variable: Name? = nil, types: LabelExpression? = nil, length: Length? = nil, properties: Expression? = nil,
    predicate: Expression? = nil, direction: Direction, span: SourceSpan
  ) {
    self.variable = variable
    self.types = types
    self.length = length
    self.properties = properties
    self.predicate = predicate
    self.direction = direction
    self.span = span
  }
}

/// A part of a path that repeats: `((x)-[r]->(y) WHERE …){1,3}`.
public struct QuantifiedPattern: Sendable, Hashable {
  /// The part; its variables become lists outside.
  public var pattern: PathPattern
  /// `WHERE` inside of the brackets.
  public var predicate: Expression?
  /// The least number of times.
  public var minimum: Int
  /// The most; nil where there is no bound.
  public var maximum: Int?

  /// Makes a part.
  public init(pattern: PathPattern, predicate: Expression?, minimum: Int, maximum: Int?) {
    self.pattern = pattern
    self.predicate = predicate
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What labels or a type must fulfil: `A`, `A&B`, `A|B`, `!A`, `%`.
public indirect enum LabelExpression: Sendable, Hashable {
  /// One label.
  case name(LabelName)
  /// Both, also written `:A:B`.
  case and(LabelExpression, LabelExpression)
  /// Either.
  case or(LabelExpression, LabelExpression)
  /// Not.
  case not(LabelExpression)
  /// `%`: any label.
  case any
}
