import PropertyGraph
import QueryExecution

/// Writes a query in several ways that must give the same rows, and compares them on one graph.
struct QueryComparison {
  /// Something that does not hold.
  struct Finding {
    let property: QueryCheck.Property
    /// The query.
    let query: String
    /// What was found instead.
    let found: String
  }

  /// What came of one query.
  struct Result {
    /// How many rows it gave.
    var rows = 0
    /// How many of its forms came to a limit, so that nothing was compared.
    var tooLarge = 0
    /// What was compared.
    var checked: [QueryCheck.Property] = []
    /// What does not hold.
    var findings: [Finding] = []
  }

  private let session: QuerySession
  private let renamedSession: QuerySession

  init(_ graph: GeneratedGraph) throws {
    session = try QuerySession(graph)
    renamedSession = try QuerySession(graph, renamed: true)
  }

  /// Compares all forms of a query.
  func check(_ query: GeneratedQuery) -> Result {
    var result = Result()
    let text = query.text()
    result.checked.append(.runs)
    let rows: [[Value]]
    do {
      rows = try session.run(text).rows
    } catch let error as EvaluationError where error.kind == .limitReached {
      result.tooLarge += 1
      return result
    } catch {
      result.findings.append(Finding(property: .runs, query: text, found: "\(error)"))
      return result
    }
    result.rows = rows.count
    func compare(
      _ property: QueryCheck.Property, _ other: String, _ rows: [[Value]], isOrdered: Bool = false,
      _ run: () throws -> [[Value]]
    ) {
      result.checked.append(property)
      do {
        let others = try run()
        let isEqual = isOrdered ? rows == others : Self.tally(rows) == Self.tally(others)
        guard !isEqual else { return }
        let found = "\(other)\n\(rows.count) row(s): \(rows)\nbut \(others.count) row(s): \(others)"
        result.findings.append(Finding(property: property, query: text, found: found))
      } catch let error as EvaluationError where error.kind == .limitReached {
        result.tooLarge += 1
      } catch {
        result.findings.append(Finding(property: property, query: text, found: "\(other)\n\(error)"))
      }
    }
    compare(.optimized, text, rows, isOrdered: query.isOrdered) { try session.run(text, isOptimizing: false).rows }
    let mirrored = query.text(isMirrored: true)
    compare(.mirrored, mirrored, rows, isOrdered: query.isOrdered) { try session.run(mirrored).rows }
    let renamed = QuerySession.renamed(text)
    compare(.relabelled, renamed, rows, isOrdered: query.isOrdered) { try renamedSession.run(renamed).rows }
    guard query.isPlain else { return result }
    let parts = ["\(query.predicate)", "NOT (\(query.predicate))", "(\(query.predicate)) IS NULL"]
      .map { query.text(where: $0) }
    compare(.partition, parts.joined(separator: "\n"), rows) { try parts.flatMap { try session.run($0).rows } }
    let counting = query.counting
    compare(.count, counting, [[.integer(rows.count)]]) { try session.run(counting).rows }
    return result
  }

  private static func tally(_ rows: [[Value]]) -> [[Value]: Int] {
    Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
