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
      if identifier == Self.graphElement { result += titleStart + title + titleEnd + "\n".utf8 }
      result += opening
      result += (names[identifier] ?? identifier).utf8
      result += svg[idEnd..<(lineEnd + 1 + titleStart.count)]
      result += title
      copied = nameEnd
      index = nameEnd
    }
    svg = result + svg[copied...]
  }

  /// Whether a name can stand for an element: letters, digits and an underscore, which no identifier of Graphviz has.
  private static func isIdentifier(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "_"))
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
          true
        default: false
        }
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
    var text: [UInt8] = []
    text.reserveCapacity(label.utf8.count)
    var isEscaped = false
    // The place of the last `&` after which nothing was escaped.
    var ampersand: Int?
    for scalar in label.unicodeScalars {
      switch scalar {
      case "n" where isEscaped, "l" where isEscaped, "r" where isEscaped: text.append(UInt8(ascii: " "))
      case "N" where isEscaped, "G" where isEscaped, "E" where isEscaped, "T" where isEscaped, "H" where isEscaped,
        "L" where isEscaped:
        return ""
      case "\\" where !isEscaped:
        isEscaped = true
        ampersand = nil
        continue
      case "&" where !isEscaped:
        ampersand = text.count
        text.append(UInt8(ascii: "&"))
      case ";" where ampersand == text.count - 4 && text.suffix(3).elementsEqual("amp".utf8):
        text.removeLast(3)
        ampersand = nil
      case _ where !isEscaped && isSpace(scalar): text.append(UInt8(ascii: " "))
      default: text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      isEscaped = false
    }
    if isEscaped { return "" }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// The text for the content of an XML element.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
