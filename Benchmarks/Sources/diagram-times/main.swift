import Foundation
import Rendering

/// Times diagrams beside Graphviz alone and prints a list in JSON: `diagram-times [SECONDS [COMPANIES…]]`.
///
/// First the fishbone of 60 people and the tree of 300 companies, then trees of the other numbers of companies. No round of
/// a diagram begins after the seconds, 10 unless given.
let arguments = CommandLine.arguments
// The engine starts this program once more as the process that draws.
if arguments.count == 2, arguments[1] == "render" { exit(RenderWorker.run()) }
do {
  let times = try DiagramTimes(seconds: arguments.count > 1 ? Double(arguments[1]) ?? 10 : 10)
  var entries = [try times.fishbone(people: 60), try times.tree(companies: 300)]
  for companies in arguments.dropFirst(2).compactMap({ Int($0) }) {
    entries.append(try times.tree(companies: companies))
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  print(String(decoding: try encoder.encode(entries), as: UTF8.self))
} catch {
  print("diagram-times: \(error)")
  exit(1)
}
