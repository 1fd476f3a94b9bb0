import ArgumentParser
import Foundation
import Rendering

/// The worker that draws: started by the other commands, which speak to it through its standard streams.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw for another process (frames on the standard streams).", shouldDisplay: false)

  func run() throws { Foundation.exit(RenderWorker.run()) }
}
