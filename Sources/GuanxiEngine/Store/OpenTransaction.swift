public import GraphStore
public import PropertyGraph
public import QueryExecution
internal import Synchronization

/// A transaction that stays open over several calls, which may come from any thread, one after the other.
///
/// It does not hold the turn to write while it waits for the next statement: where others committed meanwhile, its own commit
/// is refused, and it is begun again.
public final class OpenTransaction: Sendable {
  private let transaction: Mutex<GraphTransaction>

  init(owner: any TransactionOwner) {
    transaction = Mutex(GraphTransaction(owner: owner, holdsTurn: false))
  }

  /// The graph that the next statement sees.
  public var graph: Graph { transaction.withLock { $0.graph } }

  /// Runs a statement, as ``GraphTransaction`` does.
  public func run(
    _ text: String, parameters: [String: Value], asOf: CalendarDate, now: ZonedDateTime, limits: QueryLimits,
    cancellation: Cancellation?, named name: String?, history: QueryHistory?,
    view: @escaping @Sendable (Graph) -> GraphView?
  ) throws(TransactionError) -> QueryResult {
    let result: Result<QueryResult, TransactionError> = transaction.withLock { transaction in
      do throws(TransactionError) {
        return .success(
          try transaction.run(
            text, parameters: parameters, asOf: asOf, now: now, limits: limits, cancellation: cancellation,
            named: name, history: history, view: view))
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Makes the changes durable and ends the transaction.
  public func commit(by actor: String, at time: ZonedDateTime) throws(TransactionError) -> RecordedGraph {
    let result: Result<RecordedGraph, TransactionError> = transaction.withLock { transaction in
      do throws(TransactionError) { return .success(try transaction.commit(by: actor, at: time)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Ends the transaction without a change.
  public func rollBack() { transaction.withLock { $0.rollBack() } }
}
