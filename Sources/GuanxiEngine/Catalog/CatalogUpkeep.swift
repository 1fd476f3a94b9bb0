internal import Foundation
internal import Synchronization

/// Keeps a catalog up in the background of a process that runs long, until it is ended: one round after the other.
public final class CatalogUpkeep: Sendable {
  private let isEnded = Mutex(false)
  private let hasEnded = DispatchSemaphore(value: 0)
  private let wake = DispatchSemaphore(value: 0)

  /// Begins.
  ///
  /// - Parameters:
  ///   - catalog: the catalog.
  ///   - seconds: the time between two rounds.
  ///   - report: told what failed in a round where something did.
  public init(
    of catalog: GraphCatalog, every seconds: Double,
    report: @escaping @Sendable ([GraphName: GuanxiError]) -> Void = { _ in }
  ) {
    Thread.detachNewThread { self.run(catalog, seconds, report) }
  }

  /// Ends it, and waits for a round that goes on.
  public func end() {
    let isFirst = isEnded.withLock { isEnded in
      defer { isEnded = true }
      return !isEnded
    }
    guard isFirst else { return }
    wake.signal()
    hasEnded.wait()
  }

  private func run(
    _ catalog: GraphCatalog, _ seconds: Double, _ report: ([GraphName: GuanxiError]) -> Void
  ) {
    while !isEnded.withLock({ $0 }) {
      if wake.wait(timeout: .now() + max(0.01, seconds)) == .success { break }
      let failures = catalog.keepUp()
      if !failures.isEmpty { report(failures) }
    }
    hasEnded.signal()
  }
}
