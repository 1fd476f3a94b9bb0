import Foundation

/// Writes the CSV files of a made-up group: `group-world FOLDER [COMPANIES [LEVELS]]`.
let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: group-world FOLDER [COMPANIES [LEVELS]]")
  exit(2)
}
func number(_ position: Int, otherwise: Int, atLeast: Int) -> Int {
  max(atLeast, arguments.count > position ? Int(arguments[position]) ?? otherwise : otherwise)
}
let depth = number(3, otherwise: 60, atLeast: 2)
let world = GroupWorld(companies: number(2, otherwise: 100_000, atLeast: depth), depth: depth)
try world.write(to: URL(fileURLWithPath: arguments[1]))
print(
  "Generated: a group of \(world.companyCount) companies on \(world.depth) levels: \(world.holdings.rows) holdings, "
    + "\(world.declarations.rows) declarations, \(world.people.rows) people, \(world.mails.rows) mails, "
    + "\(world.meetings.rows) meetings, \(world.contracts.rows) contracts.")
