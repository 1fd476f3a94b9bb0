internal import QuerySyntax

/// What somebody enters at a prompt: a statement or several, on one line or several.
///
/// A block is cut at its semicolons. Where that gives no statements, but cutting it as a script does, at lines that begin
/// without white space too, it is cut so: several analysis lines can be pasted at once.
public struct StatementBlock: Sendable, Hashable {
  /// The statements, in their order.
  public let statements: [String]

  /// Cuts a text into its statements.
  public init(_ text: String, engine: QueryEngine = .standard) {
    let block = Script(block: text).parts.map(\.text)
    let lines = Script(text).parts.map(\.text)
    let isWhole = { (parts: [String]) in parts.allSatisfy { Self.mistake(in: $0, engine) == .none } }
    statements = block.count < lines.count && !isWhole(block) && isWhole(lines) ? lines : block
  }

  /// Whether a text can be run as it is, or whether more is to come.
  ///
  /// It can where a semicolon ends it, where its last line is empty, and where it is one line that is a whole statement or
  /// is wrong before its end.
  public static func isComplete(_ text: String, engine: QueryEngine = .standard) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let script = Script(block: text)
    if script.isClosed || lines.last?.allSatisfy(\.isWhitespace) ?? true { return true }
    guard lines.count == 1, !script.endsInsideText, let last = script.parts.last else { return false }
    return mistake(in: last.text, engine) != .atEnd
  }

  private enum Mistake {
    case none
    case inside
    case atEnd
  }

  private static func mistake(in text: String, _ engine: QueryEngine) -> Mistake {
    do throws(QueryError) {
      let statement = try engine.call(forLine: text) ?? text
      do throws(SyntaxError) {
        return needsResult(try StatementParser.parse(statement)) ? .atEnd : .none
      } catch {
        throw QueryError(error, in: statement)
      }
    } catch {
      guard let span = error.span else { return .inside }
      return span.start >= error.text.utf8.count ? .atEnd : .inside
    }
  }

  /// Whether a query ends with a clause that another one must follow.
  private static func needsResult(_ statement: Statement) -> Bool {
    guard case .query(let query) = statement.kind else { return false }
    return switch (query.rest.last ?? query.first).clauses.last?.kind {
    case .match, .unwind, .with: true
    default: false
    }
  }
}
