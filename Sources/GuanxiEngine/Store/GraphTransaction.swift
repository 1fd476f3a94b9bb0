public import GraphStore
public import PropertyGraph
public import QueryExecution

/// Statements that take effect together or not at all.
///
/// A transaction sees the graph as it was when it began, and its own changes; what others commit meanwhile it does not see.
/// Transactions that write come one after the other: the first statement that writes waits for its turn, which the
/// transaction keeps to its end. Where others committed after this one began to read, its first write is refused, so that
/// nothing is written on grounds that do not hold any more; begin again then.
///
/// A transaction that does not hold its turn, because nobody knows how long it stays open, waits for it at its end alone.
/// Where others committed since its base, its commit is refused.
public final class GraphTransaction {
  private let owner: any TransactionOwner
  private let patience: Double
  private let holdsTurn: Bool
  private var turn: (any TransactionTurn)?
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
  ///   - holdsTurn: whether it keeps the turn from its first write to its end.
  public convenience init(on owner: WritableGraph, patience: Double = 30, holdsTurn: Bool = true) {
    self.init(owner: owner, patience: patience, holdsTurn: holdsTurn)
  }

  init(owner: any TransactionOwner, patience: Double = 30, holdsTurn: Bool = true) {
    self.owner = owner
    self.patience = patience
    self.holdsTurn = holdsTurn
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
  ///   - name: the name of the graph, by which `USE` may call it; nil where it has none.
  ///   - history: earlier versions, for `AT VERSION`; nil where there are none.
  ///   - makeView: makes the view of the graph that the caller has; without it everything is seen. Where it gives none,
  ///     the transaction is over.
  /// - Throws: ``TransactionError``; after a failed statement the transaction is as it was before it.
  public func run(
    _ text: String, parameters: [String: Value] = [:], asOf: CalendarDate, now: ZonedDateTime, seed: UInt64 = 1,
    limits: QueryLimits = .standard, cancellation: Cancellation? = nil, named name: String? = nil,
    history: QueryHistory? = nil, view makeView: ((Graph) -> GraphView?)? = nil
  ) throws(TransactionError) -> QueryResult {
    guard !isOver else { throw .over }
    let isReadOnly: Bool
    do throws(QueryError) { isReadOnly = try QueryEngine.standard.isReadOnly(text, on: graph) } catch {
      throw .statement(error)
    }
    if !isReadOnly { try beginWriting() }
    let made = makeView.map { $0(graph) } ?? GraphView(graph, asOf: asOf)
    guard let view = made else {
      rollBack()
      throw .over
    }
    do throws(QueryError) {
      let result = try QueryEngine.standard.run(
        text, parameters: parameters, on: view, named: name, now: now, seed: seed, limits: limits,
        cancellation: cancellation, history: history)
      hasRead = true
      changes += result.changes
      graph = result.graph
      return result
    } catch {
      throw .statement(error)
    }
  }

  /// Changes the graph by steps that are made of it as it is when the turn to write has come, such as those of an import.
  ///
  /// - Parameter make: gives the steps, and what is answered.
  /// - Throws: what `make` throws, or a ``TransactionError``; the transaction is as it was before it then.
  public func change<Answer>(_ make: (Graph) throws -> (changes: ChangeSet, answer: Answer)) throws -> Answer {
    guard !isOver else { throw TransactionError.over }
    try beginWriting()
    let made = try make(graph)
    do throws(ChangeError) { graph = try graph.applying(made.changes) } catch {
      throw TransactionError.store(.refused(file: "the graph", error))
    }
    hasRead = true
    changes += made.changes.changes
    return made.answer
  }

  /// Does work, and commits where it succeeds.
  func carryOut<Answer>(
    by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, recorded: RecordedGraph) {
    do {
      let answer = try work(self)
      return (answer, try commit(by: actor, at: time))
    } catch {
      rollBack()
      throw error
    }
  }

  /// Makes the changes durable and ends the transaction.
  @discardableResult
  public func commit(by actor: String, at time: ZonedDateTime) throws(TransactionError) -> RecordedGraph {
    guard !isOver else { throw .over }
    isOver = true
    defer { turn = nil }
    guard !changes.isEmpty else {
      turn?.giveBack()
      return base
    }
    let held: any TransactionTurn
    if let turn { held = turn } else { held = try turnAtTheEnd() }
    do throws(StoreError) {
      return try held.commit(ChangeSet(changes: changes), by: actor, at: time)
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

  private func takeTurn() throws(TransactionError) -> any TransactionTurn {
    do throws(StoreError) { return try owner.takeTurn(patience: patience) } catch { throw .store(error) }
  }

  private func turnAtTheEnd() throws(TransactionError) -> any TransactionTurn {
    let taken = try takeTurn()
    guard taken.recorded.sequence == base.sequence else {
      taken.giveBack()
      throw .conflict(base: base.sequence, last: taken.recorded.sequence)
    }
    return taken
  }

  private func beginWriting() throws(TransactionError) {
    guard turn == nil else { return }
    guard holdsTurn else {
      guard changes.isEmpty else { return }
      let current = owner.current
      guard !hasRead || current.sequence == base.sequence else {
        throw .conflict(base: base.sequence, last: current.sequence)
      }
      base = current
      graph = base.graph
      return
    }
    let taken = try takeTurn()
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
