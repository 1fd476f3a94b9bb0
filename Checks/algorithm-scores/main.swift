// usage: algorithm-scores FILE
// Reads an edge list and writes what every algorithm says of it, one row a line: the name, then numbers.
// scripts/crosscheck/ compares them with other libraries.
internal import Foundation

do {
  guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: algorithm-scores FILE\n".utf8))
    exit(2)
  }
  let scores = Scores(of: try EdgeList(contentsOfFile: CommandLine.arguments[1]))
  for (name, numbers) in scores.rows { print(([name] + numbers.map { "\($0)" }).joined(separator: " ")) }
} catch {
  FileHandle.standardError.write(Data("algorithm-scores: \(error)\n".utf8))
  exit(1)
}
