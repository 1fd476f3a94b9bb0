import Foundation

/// Times what accounts are analysed for on a world in the account schema, and prints JSON:
/// `analysis-times FOLDER MAPPING GROUP [SECONDS [TIES]]`.
///
/// The folder holds the files that the mapping names; the group is the id of a parent company. No further run of an
/// analysis begins after the seconds, 10 unless given. Ties are a file with two numbers of people a line, among whom
/// articulation points are counted.
let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  print("usage: analysis-times FOLDER MAPPING GROUP [SECONDS [TIES]]")
  exit(2)
}
do {
  let seconds = arguments.count > 4 ? Double(arguments[4]) ?? 10 : 10
  var times = try AnalysisTimes(folder: arguments[1], mapping: arguments[2], group: arguments[3], seconds: seconds)
  try times.measureAll()
  if arguments.count > 5 { try times.countArticulationPoints(ties: arguments[5]) }
  print(try times.json())
} catch {
  print("analysis-times: \(error)")
  exit(1)
}
