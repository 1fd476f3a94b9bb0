public import Diagrams
internal import Procedures
internal import PropertyGraph
internal import Rendering

/// Draws the pictures for which statements ask with `AS`: a child process does it, within its own limits.
public struct QueryDrawing: Sendable {
  private let maker: DiagramMaker
  private let options: DiagramOptions

  /// Draws with a maker; in the language and with the folding of the options.
  public init(maker: DiagramMaker = DiagramMaker(), options: DiagramOptions = DiagramOptions()) {
    self.maker = maker
    self.options = options
  }

  /// The picture of a diagram that was called, once its rows are there.
  func picture(
    of kind: DiagramKind, as format: DiagramFormat, _ call: DiagramCall.Noted, in text: String
  ) throws(QueryError) -> QueryPicture {
    do {
      let arguments = try ProcedureArguments(call.arguments, for: kind.signature)
      let document = try maker.document(kind, arguments, on: call.view, options: options)
      return QueryPicture(
        kind: kind, format: format, bytes: try maker.picture(of: document, as: format), caption: document.caption)
    } catch let error as ProcedureError {
      throw Self.failure("\(error.description)", "\(error.chineseDescription)", text)
    } catch let error as DiagramError {
      throw Self.failure(error.description, error.chineseDescription, text)
    } catch {
      throw Self.failure("the diagram could not be drawn: \(error)", "无法绘制该图：\(error)", text)
    }
  }

  private static func failure(_ english: String, _ chinese: String, _ text: String) -> QueryError {
    QueryError(
      .runtime, "ProcedureError", "NotDrawn", Sentence.ended(english.prefix(1).uppercased() + english.dropFirst()),
      chinese: chinese.hasSuffix("。") || chinese.hasSuffix("？") ? chinese : chinese + "。", text: text)
  }
}
