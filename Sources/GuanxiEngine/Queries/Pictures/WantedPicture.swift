internal import PropertyGraph
internal import QuerySyntax

/// The picture for which a statement asks.
struct WantedPicture {
  let kind: DiagramKind
  let format: DiagramFormat

  /// What `AS` says; nil where the statement asks for rows alone.
  init?(_ statement: Statement, in text: String) throws(QueryError) {
    guard let name = statement.picture, let call = statement.callAlone else { return nil }
    let diagrams = DiagramKind.allCases.map(\.signature)
    let called = call.name.text.lowercased()
    guard let kind = DiagramKind.allCases.first(where: { $0.signature.name.lowercased() == called }) else {
      let names = diagrams.map(\.name).joined(separator: ", ")
      throw QueryError(
        .compile, "SemanticError", "NoPicture", "There is no picture of \(call.name.text).",
        chinese: "\(call.name.text) 没有对应的图形。", hint: "Diagrams are: \(names).",
        chineseHint: "可绘制的有：\(diagrams.map(\.name).joined(separator: "、"))。", span: name.span, text: text)
    }
    guard let format = DiagramFormat(rawValue: name.text.lowercased()) else {
      let known = DiagramFormat.allCases.map(\.rawValue)
      let nearest = NearestName.find(name.text.lowercased(), among: known)
      throw QueryError(
        .compile, "SemanticError", "UnknownFormat", "\(name.text) is no format of pictures.",
        chinese: "\(name.text) 不是图片格式。",
        hint: nearest.map { "Did you mean \($0)?" } ?? "The formats are \(known.joined(separator: ", ")).",
        chineseHint: nearest.map { "是否想写 \($0)？" } ?? "可用格式：\(known.joined(separator: "、"))。",
        span: name.span, text: text)
    }
    self.kind = kind
    self.format = format
  }

  /// The error where nothing can draw.
  static func cannotDraw(_ name: Name?, in text: String) -> QueryError {
    QueryError(
      .compile, "SemanticError", "NoDrawing", "Pictures cannot be drawn here.", chinese: "此处无法绘制图形。",
      hint: "Leave out AS for the rows, or use guanxi query, guanxi shell or guanxi diagram.",
      chineseHint: "请去掉 AS 只取数据行，或使用 guanxi query、guanxi shell、guanxi diagram。", span: name?.span, text: text)
  }
}
