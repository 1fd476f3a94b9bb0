import CFaultStorage

/// What goes wrong with the disk, at one operation.
enum Fault: Int32, CaseIterable, Sendable {
  case error = 1
  case shortWrite
  case full
  case crash
  /// A reading fails.
  case read

  private static let isInPlace = fault_storage_register() == 0

  /// Runs something on the files of a folder, and lets one operation on them fail.
  ///
  /// - Parameters:
  ///   - operation: its number, from 1.
  ///   - seed: from which follows what a crash leaves.
  /// - Returns: whether there were so many operations.
  static func strike(
    _ fault: Fault, at operation: Int, in folder: String, seed: UInt64, _ body: () throws -> Void
  ) rethrows -> Bool {
    precondition(isInPlace)
    fault_storage_begin(folder, fault.rawValue, Int32(operation), seed)
    defer { _ = fault_storage_end() }
    try body()
    return fault_storage_has_struck() != 0
  }

  /// How many operations on the files of a folder there are: readings, or all others.
  static func count(readings: Bool = false, in folder: String, _ body: () throws -> Void) rethrows -> Int {
    fault_storage_begin(folder, readings ? read.rawValue : 0, 0, 0)
    do { try body() } catch {
      _ = fault_storage_end()
      throw error
    }
    return Int(fault_storage_end())
  }

  /// Connections that are opened from now on go through the layer that fails.
  static func putInPlace() { precondition(isInPlace) }
}
