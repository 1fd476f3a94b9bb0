import Measuring
import PropertyGraph

/// The rows of the table: what was done, and the memory that is present afterwards.
struct MemoryTable {
  private let start: Int

  /// Notes what is present before there is any graph, and prints the head of the table.
  init() throws {
    start = try ProcessMemory.current().resident
    print("| after | resident growth, MiB | bytes per relationship | peak so far, MiB |")
    print("| --- | --- | --- | --- |")
  }

  /// Prints a row.
  ///
  /// - Returns: the growth since the start, in bytes.
  @discardableResult
  func add(_ what: String, _ graph: Graph) throws -> Int {
    let memory = try ProcessMemory.current()
    let growth = memory.resident - start
    let each = Double(growth) / Double(max(1, graph.relationshipCount))
    let mebibytes = [growth, memory.peak].map { rounded(Double($0) / 1_048_576) }
    print("| \(what) | \(mebibytes[0]) | \(rounded(each)) | \(mebibytes[1]) |")
    return growth
  }
}
