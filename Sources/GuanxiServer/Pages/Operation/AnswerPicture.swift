internal import Foundation
internal import GuanxiEngine

/// The nodes and relationships of an answer as a picture that stands in the page itself.
struct AnswerPicture: Sendable {
  /// The drawing as an address that holds it; nil where it could not be drawn.
  let address: String?
  /// How many nodes and relationships there are, for those who do not see it too.
  let title: String
  /// What is not drawn, or that nothing is; empty where all is there.
  let caption: String

  private static let undrawn = LocalizedText(
    "The picture could not be drawn; the table has the rows.", "无法绘制该图；数据行见表格。")

  /// Draws an answer; nil where it has neither nodes nor relationships.
  ///
  /// - Parameter visibility: what the caller may see of the graph.
  init?(_ result: QueryResult, asOf: CalendarDate, visibility: VisibilityMask, _ exchange: Exchange) {
    let view = GraphView(result.graph, asOf: asOf, visibility: visibility)
    guard let graph = AnswerGraph(result, on: view, language: exchange.language) else { return nil }
    title = graph.title
    do {
      let maker = exchange.server.drawing
      let drawing = try maker.picture(of: maker.document(of: graph), as: .svg)
      address = "data:image/svg+xml;base64," + Data(drawing).base64EncodedString()
      caption = graph.caption
    } catch {
      address = nil
      // The rows are there: an answer is not lost because it could not be drawn.
      caption = Self.undrawn[exchange.language]
    }
  }
}
