public import GraphStore
public import PropertyGraph
public import QueryExecution

/// Statements that take effect together or not at all.
///
/// A transaction sees the graph as it was when it began, and its own changes; what others commit meanwhile it does not see.
/// Transactions that write come one after the other: the first statement that writes waits for its turn, which the
/// transaction keeps to its end. Where others committed after this one began to read, its first write is refused, so that
/// nothing is written on grounds that do not hold any more; begin again then.
public final class GraphTransaction {
  private let owner: WritableGraph
  private let patience: Double
  private var turn: WriteTurn?
  private var changes: [Change] = []
  private var base: RecordedGraph
  private var hasRead = false
  private var isOver = false

  /// The graph that the next statement sees.
  public private(set) var graph: Graph

  /// Begins a transaction.
  ///
  /// - Parameters:
  ///   - owner: the graph.
  ///   - patience: the seconds to wait for the turn to write.
  public init(on owner: WritableGraph, patience: Double = 30) {
    self.owner = owner
    self.patience = patience
    base = owner.current
    graph = base.graph
  }

  deinit { turn?.giveBack() }

  /// Runs a statement.
  ///
  /// - Parameters:
  ///   - text: the statement.
  ///   - parameters: the values of `$name`.
  ///   - asOf: the date on which facts hold.
  ///   - now: the moment that date and time functions give.
  ///   - seed: from which random numbers are made.
  /// - Throws: ``TransactionError``; after a failed statement the transaction is as it was before it.
  public func run(
    _ text: String, parameters: [String: Value] = [:], asOf: CalendarDate, now: ZonedDateTime, seed: UInt64 = 1,
    limits: QueryLimits = .standard, cancellation: Cancellation? = nil
  ) throws(TransactionError) -> QueryResult {
    guard !isOver else { throw .over }
    let isReadOnly: Bool
    do throws(QueryError) { isReadOnly = try QueryEngine.standard.isReadOnly(text, on: graph) } catch {
      throw .statement(error)
    }
    if !isReadOnly { try beginWriting() }
    do throws(QueryError) {
      let result = try QueryEngine.standard.run(
        text, parameters: parameters, on: GraphView(graph, asOf: asOf), now: now, seed: seed, limits: limits,
        cancellation: cancellation)
      hasRead = true
      changes += result.changes
      graph = result.graph
      return result
    } catch {
      throw .statement(error)
    }
  }

  /// Makes the changes durable and ends the transaction.
  @discardableResult
  public func commit(by actor: String, at time: ZonedDateTime) throws(TransactionError) -> RecordedGraph {
    guard !isOver else { throw .over }
    isOver = true
    defer { turn = nil }
    guard let turn, !changes.isEmpty else {
      self.turn?.giveBack()
      return base
    }
    do throws(StoreError) {
      return try turn.commit(ChangeSet(changes: changes), by: actor, at: time)
    } catch {
      throw .store(error)
    }
  }

  /// Ends the transaction without a change.
  public func rollBack() {
    isOver = true
    turn?.giveBack()
    turn = nil
    graph = base.graph
    changes = []
  }

  private func beginWriting() throws(TransactionError) {
    guard turn == nil else { return }
    let taken: WriteTurn
    do throws(StoreError) { taken = try owner.takeTurn(patience: patience) } catch { throw .store(error) }
    if taken.recorded.sequence != base.sequence {
      guard !hasRead else {
        taken.giveBack()
        throw .conflict(base: base.sequence, last: taken.recorded.sequence)
      }
      base = taken.recorded
      graph = base.graph
    }
    turn = taken
  }
}

/// Why a transaction cannot go on.
public enum TransactionError: Error, Sendable {
  /// A statement has no answer.
  case statement(QueryError)
  /// The file refuses.
  case store(StoreError)
  /// Others committed after this transaction began to read.
  case conflict(base: Int64, last: Int64)
  /// It was committed or rolled back already.
  case over
}

extension TransactionError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .statement(let error): error.description
    case .store(let error): error.description
    case .conflict(let base, let last):
      "The transaction began to read at version \(base), but the graph is at version \(last) by now. "
        + "Nothing was changed; begin it again."
    case .over: "The transaction is over. Begin another."
    }
  }
}
