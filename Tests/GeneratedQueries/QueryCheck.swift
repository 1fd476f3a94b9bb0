internal import PropertyGraph
internal import QuerySyntax

/// Checks of the query language that need no second engine: what must be equal is written in two ways and compared.
///
/// The partition by a predicate is Rigger & Su 2020, Finding bugs in database systems via query partitioning,
/// DOI 10.1145/3428279.
public struct QueryCheck {
  /// What must hold.
  public enum Property: String, Sendable, CaseIterable {
    /// A query is read, bound and run.
    case runs = "runs"
    /// A statement is one for the parser, whatever it means.
    case isRead = "read"
    /// Printed and read again it is the same tree.
    case roundTrip = "printed and read again"
    /// The optimised plan gives the rows of the one that is carried out as the query is written.
    case optimized = "optimised and not"
    /// The rows for which a predicate is true, false and null are together all rows.
    case partition = "P, NOT P, P IS NULL"
    /// From the other end of its paths it gives the same rows.
    case mirrored = "paths from the other end"
    /// With other labels and types, in the graph too, it gives the same rows.
    case relabelled = "other labels and types"
    /// `count(*)` is the number of its rows.
    case count = "count(*)"
  }

  /// A query for which something does not hold.
  public struct Failure: Sendable {
    /// What does not hold.
    public let property: Property
    /// The statement that creates the graph, and its indexes; empty for no graph.
    public let graph: String
    /// The query.
    public let query: String
    /// What was found instead.
    public let found: String
  }

  /// How often each property held or not.
  public private(set) var counts: [Property: Int] = [:]
  /// How many queries were left out because they came to a limit in one of their forms.
  public private(set) var tooLarge = 0
  /// How many rows the queries gave.
  public private(set) var rows = 0
  /// The failures, the first ones of them.
  public private(set) var failures: [Failure] = []
  /// The number of failures.
  public private(set) var failureCount = 0

  private var random: RandomChoices
  private var graph: GeneratedGraph
  private var comparison: QueryComparison
  private static let mostFailures = 20

  /// Begins at a seed.
  public init(seed: UInt64) throws {
    random = RandomChoices(seed: seed)
    graph = GeneratedGraph(using: &random)
    comparison = try QueryComparison(graph)
  }

  /// Checks one more query, on a new graph every now and then.
  public mutating func checkOne() throws {
    if random.oneIn(10) {
      graph = GeneratedGraph(using: &random)
      comparison = try QueryComparison(graph)
    }
    checkPrinting(StatementWriter.statement(using: &random))
    let query = QueryWriter.query(using: &random)
    checkPrinting(query.text())
    let result = comparison.check(query)
    rows += result.rows
    tooLarge += result.tooLarge
    for property in result.checked { counts[property, default: 0] += 1 }
    for finding in result.findings {
      // A failure that nobody will read is not worth the search for the smallest that fails in the same way.
      guard failures.count < Self.mostFailures else {
        failureCount += 1
        continue
      }
      let (graph, smallest) = FailureShrinking(finding, query, on: graph).shrunk()
      fail(finding.property, smallest.query, smallest.found, on: graph)
    }
  }

  private mutating func checkPrinting(_ text: String) {
    do {
      let tree: Statement
      do {
        tree = try StatementParser.parse(text)
      } catch {
        return fail(.isRead, text, "\(error)")
      }
      counts[.isRead, default: 0] += 1
      counts[.roundTrip, default: 0] += 1
      let printed = StatementPrinter.text(of: tree)
      let again = try StatementParser.parse(printed)
      if again != tree { fail(.roundTrip, text, printed) }
    } catch {
      fail(.roundTrip, text, "\(error)")
    }
  }

  private mutating func fail(
    _ property: Property, _ query: String, _ found: String, on graph: GeneratedGraph? = nil
  ) {
    failureCount += 1
    guard failures.count < Self.mostFailures else { return }
    let indexes = graph?.indexes.map { "CREATE INDEX FOR (n:\($0.label)) ON (n.\($0.key));\n" }.joined() ?? ""
    failures.append(
      Failure(
        property: property, graph: indexes + (graph.map { $0.statement + ";" } ?? ""), query: query, found: found))
  }
}
