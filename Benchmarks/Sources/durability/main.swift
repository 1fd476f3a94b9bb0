import Foundation

// Measures how a graph file is written to and read, and prints the rows of a table.
//
// usage: durability [--smoke] [--only commits|replay|snapshots|loading] [--data CSVFOLDER] [--in FOLDER]

var words = Array(CommandLine.arguments.dropFirst())

func value(of option: String) -> String? {
  guard let position = words.firstIndex(of: option), position + 1 < words.count else { return nil }
  defer { words.removeSubrange(position...position + 1) }
  return words[position + 1]
}

let only = value(of: "--only")
let data = value(of: "--data")
let place = try Workplace(below: value(of: "--in"))
let isSmoke = words.contains("--smoke")

func wants(_ name: String) -> Bool { only == nil || only == name }

print("| what | figure | aim |")
print("| --- | --- | --- |")
if wants("commits") { try Commits.run(in: place, blocks: isSmoke ? 1 : 21, size: isSmoke ? 10 : 100) }
if wants("replay") {
  try Replay.run(in: place, commits: isSmoke ? 20 : 2_000, steps: 100, rounds: isSmoke ? 1 : 5)
}
if wants("snapshots") {
  try Snapshots.run(in: place, companies: isSmoke ? 2_000 : 100_000, windows: isSmoke ? 1 : 10)
}
if let data, wants("loading") { try Loading.run(in: place, folder: data, rounds: isSmoke ? 1 : 3) }
