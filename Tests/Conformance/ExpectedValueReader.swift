/// Reads values as feature files write them.
struct ExpectedValueReader {
  private var rest: Substring

  private init(_ text: String) { rest = text[...] }

  /// The value, or nil where the text is none.
  static func value(of text: String) -> ExpectedValue? {
    var reader = ExpectedValueReader(text)
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isWhitespace } }

  private mutating func take(_ text: String) -> Bool {
    skipSpace()
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func value() -> ExpectedValue? {
    skipSpace()
    switch rest.first {
    case "'": return string().map(ExpectedValue.string)
    case "[": return bracket()
    case "{": return map().map(ExpectedValue.map)
    case "(": return node()
    case "<": return path()
    case nil: return nil
    default: return word()
    }
  }

  private mutating func word() -> ExpectedValue? {
    let word = String(rest.prefix { !",]}|) \n".contains($0) })
    rest = rest.dropFirst(word.count)
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "NaN": return .float(.nan)
    case "Inf", "Infinity": return .float(.infinity)
    case "-Inf", "-Infinity": return .float(-.infinity)
    default: return Int(word).map(ExpectedValue.integer) ?? Double(word).map(ExpectedValue.float)
    }
  }

  private mutating func string() -> String? {
    guard take("'") else { return nil }
    var text = ""
    while let character = rest.popFirst() {
      if character == "'" { return text }
      guard character == "\\" else {
        text.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case let escaped?: text.append(escaped)
      case nil: return nil
      }
    }
    return nil
  }

  private mutating func name() -> String {
    skipSpace()
    if take("`") {
      let name = rest.prefix { $0 != "`" }
      rest = rest.dropFirst(name.count + 1)
      return String(name)
    }
    let name = rest.prefix { !":,]}){ |".contains($0) }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func map() -> [String: ExpectedValue]? {
    guard take("{") else { return nil }
    var entries: [String: ExpectedValue] = [:]
    if take("}") { return entries }
    repeat {
      let key = name()
      guard take(":"), let value = value() else { return nil }
      entries[key] = value
    } while take(",")
    return take("}") ? entries : nil
  }

  /// A list, or a relationship where a colon follows the bracket.
  private mutating func bracket() -> ExpectedValue? {
    guard take("[") else { return nil }
    if take(":") {
      let type = name()
      skipSpace()
      let properties = rest.first == "{" ? map() : [:]
      guard let properties, take("]") else { return nil }
      return .relationship(type: type, properties: properties)
    }
    var elements: [ExpectedValue] = []
    if take("]") { return .list(elements) }
    repeat {
      guard let element = value() else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .list(elements) : nil
  }

  private mutating func node() -> ExpectedValue? {
    guard take("(") else { return nil }
    var labels: Set<String> = []
    while take(":") { labels.insert(name()) }
    skipSpace()
    let properties = rest.first == "{" ? map() : [:]
    guard let properties, take(")") else { return nil }
    return .node(labels: labels, properties: properties)
  }

  private mutating func path() -> ExpectedValue? {
    guard take("<"), let first = node() else { return nil }
    var nodes = [first]
    var steps: [ExpectedValue.PathStep] = []
    while !take(">") {
      let isBackward = take("<-")
      guard isBackward || take("-"), let relationship = bracket(), take(isBackward ? "-" : "->"),
        let next = node()
      else { return nil }
      steps.append(.init(relationship: relationship, isForward: !isBackward))
      nodes.append(next)
    }
    return .path(nodes: nodes, steps: steps)
  }
}
