internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// A statement that was taken apart, checked and planned, ready to be carried out.
struct PreparedStatement: Sendable {
  /// How an analysis line was translated; nil where the text is a statement.
  let line: LineTranslation?
  /// The statement's own text: the call, where the text is a line.
  let text: String
  let parsed: Statement
  let bound: BoundStatement
  let plan: PhysicalPlan

  /// Whether it can be carried out again: it looks at no version of its own choice, and notes no diagram.
  var isReusable: Bool { !parsed.usesVersion && parsed.picture == nil }
}
