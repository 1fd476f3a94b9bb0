/// A line of DOT such as `  company_1 [label="Acme", width="2"];`, read by the rules of the language, not by ours.
struct DotStatement {
  let subject: String
  /// The values between the quotes; `\"` is a quote, every other backslash stays.
  let attributes: [String: String]

  init(subject: String, attributes: [String: String]) {
    self.subject = subject
    self.attributes = attributes
  }

  init?(_ line: Substring) {
    guard let open = line.firstIndex(of: "["), line.hasSuffix("];") else { return nil }
    subject = line[..<open].trimmingSpaces
    var attributes: [String: String] = [:]
    var rest = line[line.index(after: open)...].dropLast(2)
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == "," || $0 == " " }
      rest = rest[equals...].dropFirst(2)
      var value = ""
      while let character = rest.first, character != "\"" {
        rest.removeFirst()
        if character == "\\", let next = rest.first {
          rest.removeFirst()
          value += next == "\"" ? "\"" : "\\\(next)"
        } else {
          value.append(character)
        }
      }
      guard rest.popFirst() == "\"" else { return nil }
      attributes[String(name)] = value
    }
    guard rest.isEmpty else { return nil }
    self.attributes = attributes
  }

  /// What Graphviz draws for a label: lines end at `\n`, `\l` or `\r`, `\\` is a backslash, `&amp;` is an ampersand.
  ///
  /// A sequence such as `\N`, which Graphviz would replace, is kept with a warning sign in front of it.
  static func lines(of label: String) -> [String] {
    var lines = [""]
    var rest = Substring(label)
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        switch rest.popFirst() {
        case "n": lines.append("")
        case "l", "r": if !rest.isEmpty { lines.append("") }
        case "\\": lines[lines.count - 1] += "\\"
        case let other: lines[lines.count - 1] += "⚠\(other.map(String.init) ?? "")"
        }
      case "&":
        if rest.hasPrefix("amp;") {
          rest = rest.dropFirst(4)
          lines[lines.count - 1] += "&"
        } else {
          lines[lines.count - 1] += "⚠&"
        }
      default: lines[lines.count - 1].append(character)
      }
    }
    return lines
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
