import Foundation
import Measuring

/// Times graph algorithms on the people of the common world, as the harness times other libraries, and prints JSON:
/// `algorithm-times FOLDER [FOLDER-FOR-VALUES [SECONDS [ALGORITHM ...]]]`.
///
/// The first folder has the neo4j-admin CSV files, `meta.json` and `params.json`. The scores are written into the second,
/// one file an algorithm, one number a line. No further run of an algorithm begins after the seconds, 20 unless given.
/// The algorithms are those that are named as the harness names them, all unless any is.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: algorithm-times FOLDER [FOLDER-FOR-VALUES [SECONDS [ALGORITHM ...]]]")
  exit(2)
}
do {
  let people = try PersonGraph(folder: arguments[1])
  let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 20 : 20
  var report = AlgorithmTimes(of: people, seconds: seconds, only: Set(arguments.dropFirst(4)))
  report.measureAll()
  if arguments.count > 2 { try report.writeValues(to: arguments[2]) }
  print(try report.json())
} catch {
  print("algorithm-times: \(error)")
  exit(1)
}
