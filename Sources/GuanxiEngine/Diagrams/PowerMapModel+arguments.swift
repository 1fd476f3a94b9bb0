internal import AccountAnalyses
internal import Diagrams
internal import Procedures
internal import PropertyGraph

extension PowerMapModel {
  /// The map of the purchase that the arguments name, or of the one of the company with the most seats.
  init(_ arguments: ProcedureArguments, on view: GraphView, language: Language) throws {
    let decision = try DrawnDecision(arguments, on: view)
    let marks = WeakLinkMarks(of: try arguments.group(in: view).parent, in: view).titles
    self.init(
      decision.chain, of: decision.company, others: decision.others, in: view, weaknesses: marks, language: language)
  }
}
