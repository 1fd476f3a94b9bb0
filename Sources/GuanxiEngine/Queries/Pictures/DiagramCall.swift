internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import Synchronization

/// With which arguments and on which view a diagram was called, so that it is drawn as it was asked.
final class DiagramCall: Sendable {
  /// The arguments by name, and the view on the date of the statement.
  struct Noted: Sendable {
    let arguments: [String: Value]
    let view: GraphView
  }

  private let last = Mutex<Noted?>(nil)

  /// The call; nil before there was one.
  var noted: Noted? { last.withLock { $0 } }

  /// The procedure, noting how it is called.
  func noting(_ procedure: any QueryProcedure) -> any QueryProcedure {
    NotingProcedure(procedure: procedure) { [self] arguments, view in
      last.withLock { $0 = Noted(arguments: arguments, view: view) }
    }
  }

  private struct NotingProcedure: QueryProcedure {
    let procedure: any QueryProcedure
    let note: @Sendable ([String: Value], GraphView) -> Void

    var name: String { procedure.name }
    var parameters: [QueryParameter] { procedure.parameters }
    var columns: [QueryColumn] { procedure.columns }
    var options: [ProcedureParameter] { procedure.options }

    func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
      try answer(arguments, on: view).rows
    }

    func answer(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> ProcedureAnswer {
      let answer = try procedure.answer(arguments, on: view)
      note(try named(arguments), view)
      return answer
    }
  }
}
