import Synchronization

/// The work whose instructions are counted.
private let work = Mutex<(@Sendable () throws -> Int)?>(nil)

/// Carries out the work. callgrind collects while this function runs, which it knows by its name in C.
///
/// - Returns: what the work returned, or −1 where it failed or there is none.
@c(guanxi_counted_section)
@inline(never)
public func runCountedSection() -> Int {
  guard let body = work.withLock({ $0 }) else { return -1 }
  return (try? body()) ?? -1
}

/// Has the instructions of some work counted, and gives the number that it returns.
func counting(_ body: @escaping @Sendable () throws -> Int) -> Int {
  work.withLock { $0 = body }
  return runCountedSection()
}
