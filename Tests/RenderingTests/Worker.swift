import Foundation
import Rendering

/// Clients whose worker is the built command, found beside the test bundle.
enum Worker {
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("guanxi").path

  static func client(_ change: (inout RenderLimits) -> Void = { _ in }) -> RenderClient {
    var limits = RenderLimits()
    change(&limits)
    return RenderClient(executable: executable, limits: limits)
  }
}
