import Foundation
import FoundationXML
import Testing

/// The parts of an SVG file that the tests look at; a file that is not well-formed fails the test.
final class SVGDocument: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  /// What a screen reader says of each element.
  private(set) var titles: [String] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  /// Width and height of each polygon, the page's first.
  private(set) var boxes: [(width: Double, height: Double)] = []
  private var text: String?

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
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
    if name == "text" || name == "title" { text = "" }
    if name == "polygon", let points = found["points"] {
      let pairs = points.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
      let x = pairs.compactMap(\.first)
      let y = pairs.compactMap(\.last)
      boxes.append(((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0)))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text? += characters
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let finished = text else { return }
    if name == "text" { texts.append(finished.replacing("\u{A0}", with: " ")) }
    if name == "title" { titles.append(finished) }
    text = nil
  }
}
