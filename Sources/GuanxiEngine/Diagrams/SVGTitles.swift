internal import Diagrams

/// Puts words where Graphviz writes the names of nodes and edges: the `<title>` of each element, which a screen reader
/// reads aloud and a browser shows under the pointer.
///
/// The name of a node moves into its `id`, so that a style sheet or a script still finds it.
enum SVGTitles {
  private static let opening = "<title>"
  private static let closing = "</title>"

  /// The SVG with the titles of a document; an element that has none keeps its name. O(bytes).
  static func adding(_ titles: [String: String], to svg: [UInt8]) -> [UInt8] {
    var lines = String(decoding: svg, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for index in lines.indices where lines[index].hasPrefix(opening) && lines[index].hasSuffix(closing) {
      let name = String(lines[index].dropFirst(opening.count).dropLast(closing.count))
        .replacing("&#45;", with: "-").replacing("&gt;", with: ">")
      if index > 0 { lines[index - 1] = named(lines[index - 1], name) }
      if let title = titles[name] { lines[index] = opening + escaped(title) + closing }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// `<g id="node7" class="node">` with the name of the node as its id.
  private static func named(_ line: String, _ name: String) -> String {
    guard line.hasPrefix("<g id=\"node"), let end = line.firstIndex(of: " "),
      let rest = line[line.index(after: end)...].firstIndex(of: " ")
    else { return line }
    return "<g id=\"\(name)\"" + line[rest...]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
