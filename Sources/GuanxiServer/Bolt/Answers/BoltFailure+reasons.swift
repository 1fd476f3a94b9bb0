internal import Bolt
internal import GuanxiEngine

/// Why something is not done: the code for the driver, and what a person reads in either language.
struct BoltProblem: Error, Sendable {
  let code: String
  let detail: LocalizedText

  /// Makes a problem.
  init(_ code: String, _ english: String, _ chinese: String) {
    self.code = code
    detail = LocalizedText(english, chinese)
  }

  /// The failure in a language.
  func failure(_ language: Language) -> BoltFailure { BoltFailure(code: code, message: detail[language]) }

  /// The problem that any error is.
  init(_ error: any Error) {
    switch error {
    case let problem as BoltProblem: self = problem
    case let error as QueryError: self.init(error)
    case let error as TransactionError: self.init(error)
    case let error as GuanxiError: self.init(error)
    case let error as BoltValueError:
      self.init(
        error.isOutOfRange ? BoltCode.argument : BoltCode.type, error.description, error.chineseDescription)
    case let problem as Problem: self.init(problem)
    default:
      self.init(
        BoltCode.unknown, "The server failed. Its log has more under the number of this connection.",
        "服务器出错，日志中可按连接编号查询。")
    }
  }

  /// Whether it is the server's own failure, which belongs into its log.
  var isUnknown: Bool { code == BoltCode.unknown }

  /// Why a statement has no answer.
  init(_ error: QueryError) {
    self.init(Self.code(of: error), error.description, error.chineseDescription)
  }

  private static func code(of error: QueryError) -> String {
    switch (error.kind, error.detail) {
    case (_, "GraphNotFound"): return BoltCode.databaseNotFound
    case ("ProcedureError", "ProcedureNotFound"): return "Neo.ClientError.Procedure.ProcedureNotFound"
    case ("ProcedureError", _): return "Neo.ClientError.Procedure.ProcedureCallFailed"
    case ("ConstraintVerificationFailed", _): return BoltCode.constraint
    case ("PropertyAccessError", _): return BoltCode.type
    case ("LimitReached", "Cancelled"): return BoltCode.terminated
    case ("LimitReached", "Time"): return BoltCode.timedOut
    case ("LimitReached", _): return "Neo.DatabaseError.Statement.ExecutionFailed"
    default: return "Neo.ClientError.Statement.\(error.kind)"
    }
  }

  private init(_ error: TransactionError) {
    switch error {
    case .statement(let error): self.init(error)
    case .store(.noTurn):
      self.init(BoltCode.lockTimeout, error.description, "其他人正在修改该图，请重试。")
    case .store(.changeTooLarge), .store(.refused), .store(.unusableText):
      self.init("Neo.ClientError.Transaction.TransactionHookFailed", error.description, error.description)
    case .store: self.init(BoltCode.unavailable, error.description, error.description)
    case .conflict: self.init(BoltCode.outdated, error.description, "其他人在此期间修改了图，请重新开始事务。")
    case .over: self.init(BoltCode.terminated, error.description, "事务已结束，请重新开始。")
    }
  }

  private init(_ error: GuanxiError) {
    switch error {
    case .usage(let message): self.init(BoltCode.databaseNotFound, message, message)
    case .badData(let message), .failed(let message): self.init(BoltCode.unavailable, message, message)
    }
  }

  private init(_ problem: Problem) {
    let code =
      switch problem.kind {
      case .unauthorized: BoltCode.unauthorized
      case .forbidden: BoltCode.forbidden
      case .unknownGraph: BoltCode.databaseNotFound
      case .unavailable, .tooManyRequests: BoltCode.tooBusy
      case .unanswerable, .badParameter: BoltCode.argument
      default: BoltCode.unknown
      }
    self.init(code, problem.detail.english, problem.detail.simplifiedChinese)
  }
}

extension BoltValueError {
  fileprivate var isOutOfRange: Bool { if case .outOfRange = self { true } else { false } }
}
