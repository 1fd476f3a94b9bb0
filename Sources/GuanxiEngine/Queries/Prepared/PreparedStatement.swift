internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// A statement that was taken apart, checked and planned, ready to be carried out.
final class PreparedStatement: Sendable {
  /// How an analysis line was translated; nil where the text is a statement.
  let line: LineTranslation?
  /// The statement's own text: the call, where the text is a line.
  let text: String
  let parsed: Statement
  let bound: BoundStatement
  let plan: PhysicalPlan

  /// Whether it asks for `$asOf`.
  let usesDate: Bool

  init(line: LineTranslation?, text: String, parsed: Statement, bound: BoundStatement, plan: PhysicalPlan) {
    self.line = line
    self.text = text
    self.parsed = parsed
    self.bound = bound
    self.plan = plan
    usesDate = plan.parameters.contains("asOf")
  }

  /// Whether it can be carried out again: it looks at no version of its own choice, and notes no diagram.
  var isReusable: Bool { !parsed.usesVersion && parsed.picture == nil }
}
