public import GraphStore

/// How a catalog keeps its graphs.
public struct CatalogOptions: Sendable, Hashable {
  /// The bytes that all loaded graphs may hold together.
  public var memoryBudget: Int
  /// The seconds after which a graph that nobody asks for leaves the memory.
  public var idleSeconds: Int64
  /// For how many days a dropped graph can be had back.
  public var daysOfDropped: Int
  /// The most branches at a time.
  public var mostBranches: Int
  /// When snapshots are taken, and what is kept of the past.
  public var upkeep: UpkeepPolicy

  /// 4 GiB, half an hour, 30 days, 100 branches.
  public static let standard = CatalogOptions()

  /// Makes options; numbers below 1 count as 1.
  public init(
    memoryBudget: Int = 4 << 30, idleSeconds: Int64 = 1_800, daysOfDropped: Int = 30, mostBranches: Int = 100,
    upkeep: UpkeepPolicy = .standard
  ) {
    self.memoryBudget = max(1, memoryBudget)
    self.idleSeconds = max(1, idleSeconds)
    self.daysOfDropped = max(1, daysOfDropped)
    self.mostBranches = max(1, mostBranches)
    self.upkeep = upkeep
  }
}
