/// The text of a node or an edge: finished lines that Graphviz draws as they are.
struct DotLabel: Hashable, Sendable {
  /// How lines stand in their box.
  enum Alignment: String, Sendable {
    case center = "n"
    case left = "l"
    case right = "r"
  }

  let lines: [String]
  let alignment: Alignment

  init(_ lines: [String], alignment: Alignment = .center) {
    self.lines = lines
    self.alignment = alignment
  }

  /// The label between the quotes of DOT.
  ///
  /// In a label Graphviz reads `\N`, `\G`, `\n` and `&amp;`; with every `\` and `&` escaped none of them can come from
  /// data. The only escape sequence that remains is the one between our own lines.
  var escaped: String {
    guard lines.count > 1 || alignment != .center else { return lines.first.map(DotLabel.escape) ?? "" }
    let separator = "\\" + alignment.rawValue
    return lines.map(DotLabel.escape).joined(separator: separator) + (alignment == .center ? "" : separator)
  }

  private static func escape(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
