import Foundation
import FoundationXML
import Testing

/// A drawn diagram read back from its SVG.
final class SVGPicture: NSObject, XMLParserDelegate {
  /// A rectangle of the page, y downwards.
  struct Box {
    var left = Double.infinity
    var right = -Double.infinity
    var top = Double.infinity
    var bottom = -Double.infinity

    func overlaps(_ other: Box) -> Bool {
      let hair = 0.011  // Graphviz writes two decimals.
      return left < other.right - hair && other.left < right - hair && top < other.bottom - hair
        && other.top < bottom - hair
    }
  }

  /// One line of text as it is placed.
  struct Line {
    var text = ""
    let x: Double
    let baseline: Double
    let anchor: String
    let fontName: String
    let fontSize: Double
  }

  /// A node: its outline, where it has one, its lines, and what a screen reader says of it.
  struct Node {
    /// Its name in DOT, which stock Graphviz writes as its title, and the product as its id.
    var name = ""
    var title = ""
    var box: Box?
    var lines: [Line] = []
  }

  private(set) var nodes: [Node] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private var open: Node?
  private var line: Line?
  private var isInTitle = false

  init(_ bytes: Data) throws {
    super.init()
    let parser = XMLParser(data: bytes)
    parser.delegate = self
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes found: [String: String]
  ) {
    elements.insert(name)
    attributes.formUnion(found.keys)
    switch name {
    case "g" where found["class"] == "node": open = Node(name: found["id"] ?? "")
    case "title": isInTitle = true
    case "text":
      line = Line(
        x: Double(found["x"] ?? "") ?? .nan, baseline: Double(found["y"] ?? "") ?? .nan,
        anchor: found["text-anchor"] ?? "start", fontName: found["font-family"] ?? "",
        fontSize: Double(found["font-size"] ?? "") ?? .nan)
    case "ellipse":
      guard let x = number("cx", found), let y = number("cy", found), let width = number("rx", found),
        let height = number("ry", found)
      else { return }
      open?.box = Box(left: x - width, right: x + width, top: y - height, bottom: y + height)
    case "polygon", "path", "polyline":
      guard open != nil else { return }
      let numbers = (found["points"] ?? found["d"] ?? "").split { !"0123456789.-".contains($0) }.compactMap {
        Double($0)
      }
      var box = open?.box ?? Box()
      for (index, number) in numbers.enumerated() {
        if index % 2 == 0 {
          box.left = min(box.left, number)
          box.right = max(box.right, number)
        } else {
          box.top = min(box.top, number)
          box.bottom = max(box.bottom, number)
        }
      }
      open?.box = box
    default: break
    }
  }

  private func number(_ name: String, _ attributes: [String: String]) -> Double? {
    attributes[name].flatMap(Double.init)
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isInTitle { open?.title += characters }
    line?.text += characters
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    switch name {
    case "title": isInTitle = false
    case "text":
      if var finished = line {
        finished.text = finished.text.replacing("\u{A0}", with: " ")
        open?.lines.append(finished)
      }
      line = nil
    case "g":
      if var finished = open {
        if finished.name.hasPrefix("node") { finished.name = finished.title }
        nodes.append(finished)
      }
      open = nil
    default: break
    }
  }
}
