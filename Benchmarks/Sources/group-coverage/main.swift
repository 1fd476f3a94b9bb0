import Foundation
import Measuring
import PropertyGraph

/// Loads the folder of a group, finds its scope and measures its coverage, and prints times and peak memory:
/// `group-coverage FOLDER ID-OF-THE-PARENT DATE [ROUNDS]`.
let arguments = CommandLine.arguments
guard arguments.count >= 4, let date = try? CalendarDate(parsing: arguments[3]) else {
  print("usage: group-coverage FOLDER ID-OF-THE-PARENT YYYY-MM-DD [ROUNDS]")
  exit(2)
}
var measurement = Measurement()
let rounds = max(1, arguments.count > 4 ? Int(arguments[4]) ?? 3 : 3)
for _ in 0..<rounds where try !measurement.addRound(arguments[1], parent: arguments[2], on: date) {
  print("there is no company \(arguments[2]) in \(arguments[1])")
  exit(1)
}
print(measurement.findings)
print("")
print("| step | seconds (median; range of \(rounds)) | peak memory, MiB |")
print("| --- | --- | --- |")
print("| loading the CSV files | \(measurement.loading.text(digits: 2)) | \(measurement.peaks.loaded >> 20) |")
print("| group scope | \(measurement.scoping.text(digits: 2)) | |")
print("| coverage | \(measurement.covering.text(digits: 2)) | |")
print("| scope and coverage | \(measurement.both.text(digits: 2)) | \(measurement.peaks.covered >> 20) |")
print("| scope and coverage / loading | \(measurement.ratio.text(digits: 2)) | |")
