internal import GuanxiEngine

extension Problem {
  /// Why an analysis has no answer: the argument to blame is the member `parameter`.
  init(_ error: ProcedureError) {
    let kind: ProblemKind =
      switch error {
      case .unknownParameter, .missingArgument, .wrongType, .outOfRange: .badParameter
      case .unknownName, .ambiguousName, .nothingBears, .noWeight, .tooCostly: .unanswerable
      }
    self.init(kind, Self.sentence(error.description, stop: "."), Self.sentence(error.chineseDescription, stop: "。"))
    if let parameter = error.parameter { members["parameter"] = .text(parameter) }
    if case .missingArgument(let name, _, _) = error { members["parameter"] = .text(name) }
    switch error {
    case .unknownName(_, _, let candidates), .ambiguousName(_, _, let candidates):
      if !candidates.isEmpty { members["candidates"] = .list(candidates.map(JSON.text)) }
    default: break
    }
  }

  /// Why the engine did not do something. What failed for a reason outside the request is the server's problem.
  init(_ error: GuanxiError) {
    switch error {
    case .usage(let message): self.init(.unanswerable, message, message)
    case .badData(let message), .failed(let message): self.init(.unavailable, message, message)
    }
  }

  /// Why a statement has no answer, with its place in the text that was sent.
  ///
  /// - Parameter line: the line on which the statement begins, from 1.
  init(_ error: QueryError, line: Int) {
    self.init(error.phase == .compile ? .badStatement : .unanswerable, error.message, error.chinese)
    members["error"] = .text("\(error.kind): \(error.detail)")
    if let hint = error.hint { members["hint"] = .text(hint) }
    guard let place = error.place else { return }
    members["line"] = .integer(line + place.line - 1)
    members["column"] = .integer(place.column)
  }

  private static func sentence(_ said: String, stop: String) -> String {
    let begun = said.prefix(1).uppercased() + said.dropFirst()
    return said.last.map { ".?!。？！".contains($0) } ?? true ? begun : begun + stop
  }
}
