internal import CMalloc
internal import Foundation

/// What the kernel says about the memory of this process, in bytes (`/proc/self/status`).
public struct ProcessMemory: Sendable {
  /// Memory that is present now (`VmRSS`).
  public let resident: Int
  /// The most that was present at any time (`VmHWM`).
  public let peak: Int

  /// Reads the present state after giving free pages back to the system.
  public static func current() throws -> ProcessMemory {
    malloc_trim(0)
    let status = try String(contentsOf: URL(fileURLWithPath: "/proc/self/status"), encoding: .utf8)
    func bytes(_ field: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") } ?? ""
      return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
    return ProcessMemory(resident: bytes("VmRSS"), peak: bytes("VmHWM"))
  }
}
