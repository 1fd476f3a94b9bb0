internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import QueryExecution

extension QueryProcedures {
  /// The reference of all procedures as Markdown: `docs/procedures.md`.
  public static var reference: String {
    var lines = [
      "# Procedures", "",
      """
      What `CALL` can call. A procedure with options takes one map: `CALL graph.pageRank({label: 'Person', damping: 0.9}) \
      YIELD node, score`; or the values alone, in the order of the table: `CALL account.coverage('C-101', 90)`. All of them \
      only read, and only what the caller may see and what holds on the as-of date. \
      `SHOW PROCEDURES` lists them too. The examples run on `graphs/medical-devices` at 2026-06-30, in the tests.
      """,
    ]
    for (prefix, title, introduction) in topics {
      lines += ["", "## \(title)", "", introduction]
      for procedure in standard where procedure.name.hasPrefix(prefix) { lines += section(procedure) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let topics = [
    (
      "account.", "Analyses",
      """
      Each is a line of the query language, and a report too, `guanxi report NAME`, or a diagram, `guanxi diagram NAME`; behind \
      the call of a diagram `AS svg` asks for the picture. Formulas: [formulas.md](formulas.md). \
      The columns of a call are those of the report.
      """
    ),
    (
      "graph.", "Algorithms",
      """
      Algorithms over the part of the graph that `label` and `type` name: the nodes with one of the labels and the \
      relationships of one of the types between them. Sources, cost and conventions: [algorithms.md](algorithms.md). \
      A relationship counts as 1 where no `weight` is given. A name that nothing bears is an error with the nearest \
      name, and so is a call that would take more than \(NetworkProcedure.allowedSteps / 1_000_000) million steps. \
      Scores that do not settle have `settled` false; a score that is no number is null.
      """
    ),
    ("db", "The graph", "What there is in the graph, for people and for tools that look it up."),
  ]

  private static func section(_ procedure: any QueryProcedure) -> [String] {
    var lines = ["", "### `\(procedure.name)`", "", procedure.summary.english, ""]
    if !procedure.options.isEmpty {
      lines += ["| option | type | default | what it says |", "| --- | --- | --- | --- |"]
      lines += procedure.options.map { option in
        let value = option.isRequired ? "required" : option.defaultValue.isNull ? "–" : "`\(option.defaultValue)`"
        return "| `\(option.name)` | \(typeText(option)) | \(value) | \(escaped(option.documentation.english)) |"
      }
      lines.append("")
    }
    let columns = procedure.columns.map { "`\($0.name)` \($0.type.text)" }.joined(separator: ", ")
    return lines + ["Columns: \(columns).", "", "```cypher", procedure.example, "```"]
  }

  private static func typeText(_ option: ProcedureParameter) -> String {
    var text = option.type == .facts ? "node or list of nodes" : option.type.name
    if let range = option.range { text += ", \(shown(range.lowerBound)) to \(shown(range.upperBound))" }
    return escaped(text)
  }

  private static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
