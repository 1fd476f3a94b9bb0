import Asking
import Foundation
import Interchange
import Measuring

// What a graph takes in memory after loading, after updates, after a snapshot and after many statements; Markdown.
//
// usage: memory-over-time FOLDER CASES [UPDATES [STATEMENTS]]
//
// FOLDER has the CSV files of a world whose ids are whole numbers, CASES the statements Q1 to Q8 with parameters.

let words = CommandLine.arguments.dropFirst()
guard (2...4).contains(words.count), words.dropFirst(2).allSatisfy({ Int($0) ?? 0 > 0 }) else {
  print("usage: memory-over-time FOLDER CASES [UPDATES [STATEMENTS]]")
  exit(2)
}
let updates = words.count > 2 ? Int(words[3]) ?? 0 : 10_000
let statements = words.count > 3 ? Int(words[4]) ?? 0 : 100_000
let memory = try MemoryTable()
var asker = Asker(try GraphFolder.load(words[1]).graph)
try memory.add("loading", asker.graph)
let mix = try StatementMix(QueryCase.read(words[2]))
let file = try UpdatedFile(asker.graph)
try file.update(&asker, updates, with: mix)
try memory.add("\(updates) updates, each recorded in a graph file", asker.graph)
try file.takeSnapshot()
try memory.add("a snapshot", asker.graph)
// What statements need for themselves is there once each has been asked.
try mix.ask(asker, statements / 50)
let before = try memory.add("\(statements / 50) statements", asker.graph)
try mix.ask(asker, statements)
let after = try memory.add("\(statements) more statements", asker.graph)
let growth = Double(after - before) / Double(before) * 100
print("")
print(
  "\(statements) statements: \(rounded(growth, digits: 2)) % (aim: at most 1 %; \(growth <= 1 ? "met" : "missed")).")
