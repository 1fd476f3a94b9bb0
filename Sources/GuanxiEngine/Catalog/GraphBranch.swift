public import GraphStore
public import PropertyGraph
internal import Synchronization

/// A graph in memory alone, made from a version of another: "what if". It costs nothing until it is changed, as it shares
/// what it has with its origin. Nothing of it is ever written to a file.
public final class GraphBranch: Sendable, TransactionOwner {
  /// The name of the branch.
  public let name: GraphName
  /// The graph from which it was made.
  public let origin: GraphName
  /// The version of that graph.
  public let originVersion: Int64
  private let state: Mutex<RecordedGraph>
  private let turns = TurnQueue()

  /// Makes a branch.
  public init(_ name: GraphName, of origin: GraphName, from recorded: RecordedGraph) {
    self.name = name
    self.origin = origin
    originVersion = recorded.sequence
    state = Mutex(recorded)
  }

  /// The branch under another name.
  init(renaming branch: GraphBranch, to name: GraphName) {
    self.name = name
    origin = branch.origin
    originVersion = branch.originVersion
    state = Mutex(branch.current)
  }

  /// The branch as it is now.
  public var current: RecordedGraph { state.withLock { $0 } }

  /// Does work in one transaction, which is committed where the work succeeds and leaves nothing behind where it fails.
  ///
  /// - Returns: what the work gave, and the branch afterwards.
  public func transaction<Answer>(
    by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, recorded: RecordedGraph) {
    try GraphTransaction(owner: self).carryOut(by: actor, at: time, work)
  }

  /// Begins a transaction that stays open until somebody ends it, and keeps nobody from writing meanwhile.
  public func begin() -> OpenTransaction { OpenTransaction(owner: self) }

  /// Commits the steps of statements that ran on a version of the branch.
  func commit(_ changes: [Change], onto base: Int64, at time: ZonedDateTime) throws(GuanxiError) -> RecordedGraph {
    let turn: Turn
    do throws(StoreError) { turn = try takeOwnTurn(patience: 30) } catch { throw error.folded }
    defer { turn.giveBack() }
    guard turn.recorded.sequence == base else {
      throw .failed(
        "\(name) was changed since: the change was prepared for version \(base), and the newest is "
          + "\(turn.recorded.sequence). Look at it again, and repeat the change.")
    }
    do throws(StoreError) { return try turn.commit(ChangeSet(changes: changes), by: "", at: time) } catch {
      guard case .refused(_, let reason) = error else { throw error.folded }
      throw .usage(reason.description)
    }
  }

  func takeTurn(patience: Double) throws(StoreError) -> any TransactionTurn { try takeOwnTurn(patience: patience) }

  private func takeOwnTurn(patience: Double) throws(StoreError) -> Turn {
    guard turns.take(patience: patience) else { throw .noTurn(file: name.text) }
    return Turn(self)
  }

  private final class Turn: TransactionTurn {
    private let owner: GraphBranch
    private var isOver = false
    let recorded: RecordedGraph

    init(_ owner: GraphBranch) {
      self.owner = owner
      recorded = owner.current
    }

    deinit { giveBack() }

    func giveBack() {
      guard !isOver else { return }
      isOver = true
      owner.turns.give()
    }

    func commit(_ changes: ChangeSet, by actor: String, at time: ZonedDateTime) throws(StoreError) -> RecordedGraph {
      defer { giveBack() }
      guard !isOver else { throw .noTurn(file: owner.name.text) }
      let graph: Graph
      do throws(ChangeError) { graph = try recorded.graph.applying(changes) } catch {
        throw .refused(file: owner.name.text, error)
      }
      let next = RecordedGraph(graph: graph, sequence: recorded.sequence + 1, time: time)
      owner.state.withLock { $0 = next }
      return next
    }
  }
}
