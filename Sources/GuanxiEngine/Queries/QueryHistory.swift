public import GraphStore
internal import Procedures
public import PropertyGraph
internal import QuerySyntax

/// The earlier versions of a graph, which `USE AT VERSION` asks for.
public struct QueryHistory: Sendable {
  private let graph: @Sendable (GraphVersion) throws(GuanxiError) -> Graph

  /// Makes a history.
  ///
  /// - Parameter graph: the graph at a version; an error where there is no such version.
  public init(_ graph: @escaping @Sendable (GraphVersion) throws(GuanxiError) -> Graph) { self.graph = graph }

  /// The history of a graph file, which is opened when it is asked for.
  public init(ofFile path: String) {
    self.init { version throws(GuanxiError) in try StoredGraph(path).graph(at: version).graph }
  }

  /// The view on the version that a statement asks for; the view itself where it asks for none.
  static func view(
    _ view: GraphView, for statement: Statement, in history: QueryHistory?, _ parameters: [String: Value],
    text: String
  ) throws(QueryError) -> GraphView {
    guard case .query(let query) = statement.kind, let used = query.first.graph, let asked = used.version else {
      return view
    }
    func refused(_ message: LocalizedText, hint: LocalizedText? = nil) -> QueryError {
      QueryError(
        .compile, "SemanticError", "VersionNotFound", message.english, chinese: message.simplifiedChinese,
        hint: hint?.english, chineseHint: hint?.simplifiedChinese, span: used.span, text: text)
    }
    guard let history else {
      throw refused(
        LocalizedText("This graph has no versions: it was not read from a graph file.", "该图没有版本：它不是从图文件读取的。"),
        hint: LocalizedText(
          "Save it to a graph file first: guanxi import … --to NAME.guanxi.", "请先保存为图文件：guanxi import … --to 名称.guanxi。"
        ))
    }
    guard let version = version(asked, parameters) else {
      throw refused(
        LocalizedText("That is no version.", "这不是版本。"),
        hint: LocalizedText(
          "Write a number as guanxi log shows it, or a text such as '2026-06-30' or '2026-06-30T12:00Z'.",
          "请写 guanxi log 显示的编号，或如 '2026-06-30'、'2026-06-30T12:00Z' 的文本。"))
    }
    do throws(GuanxiError) {
      return GraphView(try history.graph(version), asOf: view.asOf, visibility: view.visibility)
    } catch {
      throw refused(LocalizedText(error.description, error.description))
    }
  }

  private static func version(_ asked: UsedGraph.Version, _ parameters: [String: Value]) -> GraphVersion? {
    switch asked {
    case .number(let number): GraphVersion(text: String(number))
    case .text(let text): GraphVersion(text: text)
    case .parameter(let name): parameters[name].flatMap { GraphVersion(text: $0.plainText) }
    }
  }
}

extension Statement {
  /// Whether the statement is about a version of its own choice.
  var usesVersion: Bool {
    guard case .query(let query) = kind else { return false }
    return query.first.graph?.version != nil
  }
}
