/// All that is wrong with one piece of input.
struct ProblemList: Error {
  var problems: [ImportProblem]
}
