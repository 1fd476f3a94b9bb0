import Asking
import Foundation
import GuanxiEngine
import Measuring
import PropertyGraph

/// How long diagrams take from the graph to SVG, beside Graphviz alone on the drawing that comes of it.
struct DiagramTimes {
  /// One diagram of one size; times in milliseconds.
  struct Entry: Encodable {
    let diagram: String
    /// The companies or people that are drawn.
    let size: Int
    let dotBytes: Int
    let rounds: Int
    let milliseconds: Double
    let minimumMilliseconds: Double
    let maximumMilliseconds: Double
    /// Of ours: report and layout, with the measuring of text.
    let layoutMilliseconds: Double
    let aloneMilliseconds: Double
    /// The median of the ratios of the rounds, and their range.
    let ratio: Double
    let minimumRatio: Double
    let maximumRatio: Double
  }

  enum Problem: Error {
    /// Part of the diagram is folded, or Graphviz alone draws something else.
    case differs(String)
  }

  private let maker = DiagramMaker()
  private let alone: GraphvizAlone
  private let seconds: Double

  /// - Parameter seconds: after which no further round begins.
  init(seconds: Double) throws {
    alone = try GraphvizAlone()
    self.seconds = seconds
  }

  /// The tree of so many companies.
  func tree(companies: Int) throws -> Entry {
    try measure(.tree, size: companies, on: AccountWorld(companies: companies, seats: 0).graph)
  }

  /// The fishbone of so many people, who decide at a group of 20 companies.
  func fishbone(people: Int) throws -> Entry {
    try measure(.powerMap, size: people, on: AccountWorld(companies: 20, seats: people).graph)
  }

  /// Both by turns: one round to warm up, and up to fifteen more.
  private func measure(_ kind: DiagramKind, size: Int, on graph: Graph) throws -> Entry {
    let view = GraphView(graph, asOf: Moments().today)
    let arguments = ["account": Value.string(AccountWorld.group)]
    let options = DiagramOptions(foldBudget: DiagramOptions.maximumFoldBudget)
    func document() throws -> DiagramDocument { try maker.document(kind, arguments, on: view, options: options) }
    let drawing = try document()
    let (picture, plain) = (try maker.picture(of: drawing, as: .svg), try alone.svg(of: drawing.dot))
    guard drawing.foldedCount == 0, Self.nodes(picture) == Self.nodes(plain), Self.nodes(plain) >= size else {
      throw Problem.differs(kind.rawValue)
    }
    var (layouts, totals, others, ratios) = ([Double](), [Double](), [Double](), [Double]())
    let start = ContinuousClock.now
    repeat {
      let (drawn, laying) = try measuringSeconds(document)
      let (_, drawingSeconds) = try measuringSeconds { try maker.picture(of: drawn, as: .svg) }
      let (_, aloneSeconds) = try measuringSeconds { try alone.svg(of: drawn.dot) }
      layouts.append(laying * 1000)
      totals.append((laying + drawingSeconds) * 1000)
      others.append(aloneSeconds * 1000)
      ratios.append((laying + drawingSeconds) / aloneSeconds)
    } while totals.count < 15 && (ContinuousClock.now - start).seconds < seconds
    return Entry(
      diagram: kind.rawValue, size: size, dotBytes: drawing.dot.utf8.count, rounds: totals.count,
      milliseconds: Self.median(totals), minimumMilliseconds: totals.min() ?? 0,
      maximumMilliseconds: totals.max() ?? 0, layoutMilliseconds: Self.median(layouts),
      aloneMilliseconds: Self.median(others), ratio: Self.median(ratios), minimumRatio: ratios.min() ?? 0,
      maximumRatio: ratios.max() ?? 0)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// The number of nodes in an SVG of Graphviz.
  private static func nodes(_ svg: [UInt8]) -> Int {
    String(decoding: svg, as: UTF8.self).components(separatedBy: "class=\"node\"").count - 1
  }
}
