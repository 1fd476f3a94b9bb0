import Foundation
import GuanxiEngine

/// The state of a shell, and what statements and commands do with it.
final class ShellSession {
  /// What stays the same as long as the shell runs.
  struct Settings {
    let asOf: CalendarDate
    let language: Language
    let seed: UInt64
    /// How much a statement may use.
    let limits: QueryLimits
    /// The graph file that takes changes; nil where they live in the session only.
    let destination: String?
    /// Whether a person watches: answers are paged, and their time is shown.
    let isInteractive: Bool
  }

  let settings: Settings
  let interrupts: InterruptWatch
  var graph: Graph
  var graphName: String
  /// The earlier versions of the graph; nil where it is not in a graph file.
  var versions: QueryHistory?
  var parameters: [String: Value] = [:]
  var format = QueryFormat.table
  /// What was entered before; nil where a script runs.
  var history: History?
  /// The graph as it was when the transaction began; nil outside of one.
  var beforeTransaction: Graph?
  /// Whether there were unsaved changes when the transaction began.
  var hadUnsavedBefore = false
  /// Where changes are kept as soon as they are made; nil where that was not asked for.
  var writing: Writing?
  /// Where statements are recorded.
  var audit = StatementAudit(AuditTrail(nil, graph: "", actor: ""))
  /// Whether the graph has changes that no file has.
  var hasUnsaved = false
  private var wasTold = false
  private var statementCount: UInt64 = 0
  private var sourceDepth = 0
  private static let sourceLimit = 8
  private let drawing: QueryDrawing

  init(_ opened: OpenedGraph, _ settings: Settings, _ interrupts: InterruptWatch) {
    self.interrupts = interrupts
    self.settings = settings
    drawing = QueryDrawing(options: DiagramOptions(language: settings.language))
    graph = opened.graph
    graphName = opened.name
    versions = opened.history
  }

  /// A text in the language of the session.
  func text(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[settings.language] }

  /// Says something to the person, not to a program that reads the answers.
  func say(_ english: String, _ chinese: String) { Terminal.complain(text(english, chinese)) }

  var prompt: String { graphName + (beforeTransaction == nil ? "> " : "*> ") }

  // MARK: Statements

  /// Runs a statement and shows its answer.
  func run(statement: String) throws(GuanxiError) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try answer(to: statement)
    let duration = clock.now - start
    for note in result.notes { say("Note: \(note.english)", "注意：\(note.simplifiedChinese)") }
    for warning in result.warnings { say("Warning: \(warning.message)", "警告：\(warning.chinese)") }
    graph = result.graph
    try keep(result)
    if let picture = result.picture { try show(picture) } else { show(result) }
    if let plan = result.plan { show(plan, headCount: 0) }
    let changed = result.counters.text(settings.language)
    if settings.isInteractive {
      let time = ElapsedTime.text(duration)
      Terminal.complain(changed.map { "\($0) · \(time)" } ?? time)
    } else if let changed {
      Terminal.complain(changed)
    }
  }

  /// The answer to a statement; Ctrl-C cancels it.
  func answer(to statement: String) throws(GuanxiError) -> QueryResult {
    guard let now = Clock.now() else {
      throw .failed(text("The machine's clock is out of range. Set it.", "本机时钟超出范围，请校正。"))
    }
    let view = GraphView(graph, asOf: settings.asOf)
    let seed = settings.seed &+ statementCount
    statementCount += 1
    let result: QueryResult
    do throws(QueryError) {
      result = try interrupts.during { cancellation throws(QueryError) in
        try QueryEngine.standard.run(
          statement, parameters: parameters, on: view, named: graphName, now: now, seed: seed,
          limits: settings.limits, cancellation: cancellation, drawing: drawing,
          history: versions)
      }
    } catch {
      let message = settings.language == .english ? error.description : error.chineseDescription
      throw error.phase == .compile ? .usage(message) : .failed(message)
    }
    try audit.begin(statement, on: graph, showsAtOnce: false, at: now)
    try audit.end(result, isKept: writing != nil || settings.destination != nil, at: now)
    return result
  }

  /// Shows the rows of an answer.
  func show(_ result: QueryResult, as chosen: QueryFormat? = nil) {
    let format = chosen ?? format
    let text = QueryWriter(asOf: settings.asOf, language: settings.language).text(of: result, as: format)
    if !text.isEmpty { show(text, headCount: format == .table ? 2 : 0) }
  }

  /// Shows a text, by pages where a person watches.
  func show(_ text: String, headCount: Int) {
    guard settings.isInteractive else { return Terminal.print(text) }
    Pager.show(text, headCount: headCount, language: settings.language)
  }

  func noteChange() {
    hasUnsaved = true
    guard settings.isInteractive, !wasTold else { return }
    wasTold = true
    if let destination = settings.destination {
      say("Changes are saved to \(destination) at :commit and :exit.", "更改将在 :commit 和 :exit 时保存到 \(destination)。")
    } else {
      say(
        "The graph was opened for reading: changes live in this session only. Start with --write or --save-to FILE.guanxi to keep them.",
        "图以只读方式打开：更改仅在本次会话中有效。若要保留，请在启动时加上 --write 或 --save-to 文件.guanxi。")
    }
  }

  // MARK: Several

  /// Does what a text says, statement for statement and command for command.
  ///
  /// - Returns: whether the shell goes on; it does not after `:exit`.
  func run(script text: String) throws(GuanxiError) -> Bool {
    let entries = ShellScript(text).entries
    for entry in entries {
      do throws(GuanxiError) {
        if entry.isCommand {
          if try !run(command: entry.text) { return false }
        } else {
          try run(statement: entry.text)
        }
      } catch {
        throw entries.count == 1 ? error : error.onLine(entry.line, settings.language)
      }
    }
    return true
  }

  /// Does what a file says.
  func run(file path: String) throws(GuanxiError) -> Bool {
    guard sourceDepth < Self.sourceLimit else {
      throw .usage(
        text("\(path): files that call one another are nested too deeply.", "\(path)：文件相互调用，嵌套过深。"))
    }
    guard let data = FileManager.default.contents(atPath: path), let script = String(data: data, encoding: .utf8) else {
      throw .usage(
        text("\(path) cannot be read as UTF-8 text. Check the path.", "\(path) 无法作为 UTF-8 文本读取，请检查路径。"))
    }
    sourceDepth += 1
    defer { sourceDepth -= 1 }
    return try run(script: script)
  }
}

extension GuanxiError {
  /// The error with the line of the script that it stands on.
  fileprivate func onLine(_ line: Int, _ language: Language) -> GuanxiError {
    let place = LocalizedText(
      "The statement that begins on line \(line): ", "从第 \(line) 行开始的语句：")[language]
    return switch self {
    case .failed(let message): .failed(place + message)
    case .usage(let message): .usage(place + message)
    case .badData(let message): .badData(place + message)
    }
  }
}
