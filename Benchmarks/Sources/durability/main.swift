import Foundation

// Measures how a graph file is written to and read, and prints the rows of a table.
//
// usage: durability [--smoke] [--only commits|replay|snapshots|loading] [--data CSVFOLDER] [--in FOLDER]

/// The words after the name of the program.
struct Words {
  let all = Array(CommandLine.arguments.dropFirst())

  func value(of option: String) -> String? {
    guard let position = all.firstIndex(of: option), position + 1 < all.count else { return nil }
    return all[position + 1]
  }
}

let words = Words()
let place = try Workplace(below: words.value(of: "--in"))
let isSmoke = words.all.contains("--smoke")
let wanted = words.value(of: "--only").map { [$0] } ?? ["commits", "replay", "snapshots", "loading"]

print("| what | figure | aim |")
print("| --- | --- | --- |")
if wanted.contains("commits") { try Commits.run(in: place, blocks: isSmoke ? 1 : 21, size: isSmoke ? 10 : 100) }
if wanted.contains("replay") {
  try Replay.run(in: place, commits: isSmoke ? 20 : 2_000, steps: 100, rounds: isSmoke ? 1 : 5)
}
if wanted.contains("snapshots") {
  try Snapshots.run(in: place, companies: isSmoke ? 2_000 : 100_000, windows: isSmoke ? 1 : 10)
}
if wanted.contains("loading"), let data = words.value(of: "--data") {
  try Loading.run(in: place, folder: data, rounds: isSmoke ? 1 : 3)
}
