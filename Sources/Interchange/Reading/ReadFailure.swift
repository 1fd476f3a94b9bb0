/// Why the rest of a file cannot be read.
struct ReadFailure: Error {
  /// The line at which it happened, from 1; nil for the whole file.
  var line: Int?
  /// The end of a sentence that begins with the file.
  var reason: String
  var advice = ""

  static let emptyFile = ReadFailure(
    line: 1, reason: "is empty, without even a header",
    advice: "Delete the file, or write a header into its first line.")

  func problem(in file: String) -> ImportProblem {
    ImportProblem(file: file, line: line, reason: reason, advice: advice)
  }
}
