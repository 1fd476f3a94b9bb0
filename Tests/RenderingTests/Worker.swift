import Rendering
import TestSupport

/// Clients whose worker is the built command.
enum Worker {
  static func client(_ change: (inout RenderLimits) -> Void = { _ in }) -> RenderClient {
    var limits = RenderLimits()
    change(&limits)
    return RenderClient(executable: BuiltCommand.path, limits: limits)
  }
}
