import Foundation

// Runs one fixed piece of work on a small world made here, for callgrind to count the instructions of it.
//
// usage: counted-run Q1…Q8 | PageRank | components | articulation-points | core-numbers | betweenness
//
// Prints a number that depends on what was found: of statements, the rows. Benchmarks/instruction-counts.sh runs it.

let world = try SmallWorld()
let name = CommandLine.arguments.dropFirst().first ?? ""
guard let found = try CountedQueries(world).count(name) ?? CountedAlgorithms(world).count(name) else {
  print("usage: counted-run Q1…Q8 | PageRank | components | articulation-points | core-numbers | betweenness")
  exit(2)
}
print(found)
if found <= 0 { exit(1) }
