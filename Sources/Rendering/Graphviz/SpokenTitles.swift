import CGraphviz

/// What a screen reader says of each element of an SVG.
///
/// Graphviz writes the names of nodes and edges into the `<title>` elements, such as `company_12`. The words of the
/// attribute `title`, which Graphviz does not know, take their place; where a node has none, the words of its label do.
/// In both, `\\` is a backslash and `&amp;` an ampersand. The name moves to the identifier of the element. The graph's
/// title is also that of the whole picture.
struct SpokenTitles {
  private static let graphElement = "graph0"

  /// The words by the identifier of the element in SVG.
  private var words: [String: String] = [:]
  /// The names of nodes by the identifier of the element in SVG.
  private var names: [String: String] = [:]

  /// Reads the titles of a graph. O(nodes + edges).
  init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    words[Self.graphElement] = Self.text("title", of: graph)
    var node = agfstnode(graph)
    while let current = node {
      let identifier = "node\(guanxiNumber(current))"
      words[identifier] = Self.text("title", of: current) ?? Self.text("label", of: current)
      if let name = agnameof(current).map({ String(cString: $0) }), Self.isIdentifier(name) { names[identifier] = name }
      var edge = agfstout(graph, current)
      while let arrow = edge {
        words["edge\(guanxiNumber(arrow))"] = Self.text("title", of: arrow)
        edge = agnxtout(graph, arrow)
      }
      node = agnxtnode(graph, current)
    }
  }

  /// Replaces the names in the `<title>` elements of an SVG; an element without words keeps its name.
  ///
  /// Graphviz begins each element with `<g id="node1" …>` and a `<title>` in the next line. Text that comes from data
  /// holds no `<`, so that it is never taken for an element. O(bytes).
  func replaceNames(in svg: inout [UInt8]) {
    let opening = Array("<g id=\"".utf8)
    let titleStart = Array("<title>".utf8)
    let titleEnd = Array("</title>".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(svg.count * 2)
    var copied = 0
    var index = 0
    while let start = svg[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      guard svg[start...].starts(with: opening) else { continue }
      let idEnd = svg[(start + opening.count)...].firstIndex(of: UInt8(ascii: "\"")) ?? svg.endIndex
      let identifier = String(decoding: svg[(start + opening.count)..<idEnd], as: UTF8.self)
      guard let words = words[identifier],
        let lineEnd = svg[start...].firstIndex(of: UInt8(ascii: "\n")), svg[(lineEnd + 1)...].starts(with: titleStart),
        let nameEnd = svg[(lineEnd + 1 + titleStart.count)...].firstIndex(of: UInt8(ascii: "<")),
        svg[nameEnd...].starts(with: titleEnd)
      else { continue }
      let title = Self.escaped(words)
      result += svg[copied..<start]
      if identifier == Self.graphElement { result += "<title>\(title)</title>\n".utf8 }
      result += opening + Array((names[identifier] ?? identifier).utf8)
      result += svg[idEnd..<(lineEnd + 1 + titleStart.count)]
      result += title.utf8
      copied = nameEnd
      index = nameEnd
    }
    svg = result + svg[copied...]
  }

  /// Whether a name can stand for an element: letters, digits and an underscore, which no identifier of Graphviz has.
  private static func isIdentifier(_ name: String) -> Bool {
    name.contains("_")
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
      }
  }

  /// The words of an attribute in one line; nil where it is not set or says nothing.
  private static func text(_ attribute: String, of element: UnsafeMutableRawPointer) -> String? {
    guard let value = guanxiAttribute(element, attribute) else { return nil }
    let text = decoded(String(cString: value))
    return text.isEmpty ? nil : text
  }

  /// A label as it is drawn, in one line; empty for a label that names its node.
  private static func decoded(_ label: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = label.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        switch rest.popFirst() {
        case "n", "l", "r": text.append(" ")
        case "N", "G", "E", "T", "H", "L", nil: return ""
        case let escaped?: text.append(escaped)
        }
      case "&" where rest.starts(with: "amp;".unicodeScalars):
        text.append("&")
        rest = rest.dropFirst(4)
      case _ where scalar.properties.isWhitespace: text.append(" ")
      default: text.append(scalar)
      }
    }
    if text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text for the content of an XML element.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
