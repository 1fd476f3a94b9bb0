/// What is left of the limits of a statement.
struct Budget {
  /// The details of the errors that are about the statement as a whole.
  static let details: Set = ["Cancelled", "Time", "Expansions", "Memory", "Rows"]

  let limits: QueryLimits
  let cancellation: Cancellation?
  let clock: @Sendable () -> Duration
  private let start: Duration
  private var expansions = 0
  /// The memory that is held at the moment, in bytes.
  private(set) var memory = 0
  private var untilClock = 0

  init(_ limits: QueryLimits, _ cancellation: Cancellation?, clock: @escaping @Sendable () -> Duration) {
    self.limits = limits
    self.cancellation = cancellation
    self.clock = clock
    start = clock()
  }

  /// Counts steps of work; now and then the clock and the cancellation are looked at.
  mutating func work(_ steps: Int = 1) throws(EvaluationError) {
    untilClock -= steps
    guard untilClock <= 0 else { return }
    untilClock = 1_024
    if let cancellation, cancellation.isCancelled {
      throw EvaluationError(.limitReached, "Cancelled", "the statement was cancelled", chinese: "语句已取消")
    }
    if clock() - start > limits.time {
      throw Self.exceeded(
        "Time", "it ran longer than \(limits.time.components.seconds) s", "time",
        chinese: "运行时间超过 \(limits.time.components.seconds) 秒")
    }
  }

  /// What work that does not count its steps asks: whether it shall stop.
  var interruption: @Sendable () -> Bool {
    { [cancellation, clock, start, limits] in cancellation?.isCancelled ?? false || clock() - start > limits.time }
  }

  /// Looks at the clock and the cancellation at once.
  mutating func look() throws(EvaluationError) {
    untilClock = 0
    try work()
  }

  /// Counts relationships that are looked at.
  mutating func expand(_ count: Int = 1) throws(EvaluationError) {
    expansions += count
    if expansions > limits.expansions {
      throw Self.exceeded(
        "Expansions", "it looked at more than \(limits.expansions) relationships", "expansions",
        chinese: "查看的关系超过 \(limits.expansions) 条")
    }
    try work(count)
  }

  /// Counts memory that is held until the statement ends.
  mutating func hold(_ bytes: Int) throws(EvaluationError) {
    memory += bytes
    if memory > limits.memory {
      throw Self.exceeded(
        "Memory", "its rows take more than \(limits.memory / 1_048_576) MiB", "memory",
        chinese: "结果行占用的内存超过 \(limits.memory / 1_048_576) MiB")
    }
  }

  /// Checks that something that is held for a moment fits beside what is held.
  mutating func check(bytes: Int) throws(EvaluationError) {
    guard bytes > limits.memory - memory else { return }
    try hold(bytes)
  }

  /// Adds what a copy has used since it was made, while this one was used as well.
  mutating func add(_ copy: Budget, since before: Budget) throws(EvaluationError) {
    try expand(copy.expansions - before.expansions)
    try hold(copy.memory - before.memory)
  }

  /// Gives memory back.
  mutating func release(_ bytes: Int) { memory -= bytes }

  /// Checks the number of rows returned.
  func check(rows: Int) throws(EvaluationError) {
    guard rows > limits.rows else { return }
    throw Self.exceeded(
      "Rows", "it returns more than \(limits.rows) rows", "rows", chinese: "返回的行数超过 \(limits.rows)")
  }

  private static func exceeded(_ detail: String, _ what: String, _ name: String, chinese: String) -> EvaluationError {
    EvaluationError(
      .limitReached, detail,
      "the statement was stopped because \(what); ask for less, for example with LIMIT, or raise the limit '\(name)', "
        + "in the command by --limit \(name)=NUMBER",
      chinese: "语句已停止：\(chinese)。请缩小查询范围（例如使用 LIMIT），或提高限制“\(name)”；命令行写作 --limit \(name)=数值")
  }
}
