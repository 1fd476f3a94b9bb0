import GuanxiEngine

/// Completes the word before the cursor from what the language and the graph know.
struct Completer {
  let graph: Graph
  let parameters: [String]
  private static let lines = QueryEngine.standard.lineSignatures.map(\.line)
  private static let procedures = QueryEngine.standard.procedures.map { $0.name + "(" }
  private static let functions = FunctionLibrary.signatures.map { $0.name + "(" } + Keywords.aggregates

  func completion(of text: String) -> Completion {
    let begun = text.drop { $0.isWhitespace }
    let isCommand = begun.first == ":" || begun.first == "："
    return isCommand ? commandCompletion(":" + begun.dropFirst()) : statementCompletion(text)
  }

  // MARK: Commands

  private func commandCompletion(_ text: String) -> Completion {
    guard let space = text.firstIndex(of: " ") else {
      return Completion(of: text, among: ShellCommand.Name.allCases.map { ":" + $0.rawValue })
    }
    let rest = String(text[text.index(after: space)...])
    switch ShellCommand.Name(rawValue: String(text[..<space].dropFirst())) {
    case .help: return Completion(of: rest, among: HelpTopics.names)
    case .format: return Completion(of: rest, among: QueryFormat.allCases.map(\.rawValue))
    case .use, .source: return PathCompletion.completion(of: rest)
    case .explain: return statementCompletion(rest)
    default: return Completion(of: rest, among: [])
    }
  }

  // MARK: Statements

  private func statementCompletion(_ text: String) -> Completion {
    let word = Self.ending(of: text) { $0.isLetter || $0.isNumber || $0 == "_" }
    let before = text.dropLast(word.count)
    switch before.last {
    case ":", "|": return Completion(of: word, among: isInBrackets(before) ? relationshipTypes : labels)
    case "$": return Completion(of: word, among: parameters)
    case ".":
      let dotted = Self.ending(of: text) { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      if Self.procedures.contains(where: { $0.hasPrefix(dotted) }) {
        return Completion(of: dotted, among: Self.procedures)
      }
      return Completion(of: word, among: propertyKeys)
    default: break
    }
    let words = before.split(whereSeparator: \.isWhitespace).map { $0.uppercased() }
    if words.last == "CALL" { return Completion(of: word, among: Self.procedures) }
    if words.last == "AS", Self.isDiagram(words) {
      return Completion(of: word, among: DiagramFormat.allCases.map(\.rawValue))
    }
    let ofLine = lineWords(words)
    if !words.isEmpty, !ofLine.isEmpty { return Completion(of: word, among: ofLine) }
    return Completion(of: word, among: Keywords.all + Self.functions + ofLine)
  }

  /// Whether the innermost open bracket is that of a relationship.
  private func isInBrackets(_ text: Substring) -> Bool {
    var depth = 0
    for character in text.reversed() {
      switch character {
      case ")", "]", "}": depth += 1
      case "(", "[", "{":
        if depth == 0 { return character == "[" }
        depth -= 1
      default: break
      }
    }
    return false
  }

  /// The words of analysis lines that can follow those that stand already.
  private func lineWords(_ words: [String]) -> [String] {
    let leading = words.first == "EXPLAIN" || words.first == "PROFILE" ? Array(words.dropFirst()) : words
    let fitting = Self.lines.map(Self.words).filter { $0.starts(with: leading.prefix($0.count)) || leading.isEmpty }
    guard let first = leading.first else { return Array(Set(fitting.compactMap(\.first))) }
    let begun = Self.lines.filter { Self.words($0).first == first }
    guard !begun.isEmpty else { return [] }
    let next = fitting.filter { $0.count > leading.count }.map { $0[leading.count] }
    if !next.isEmpty { return Array(Set(next)) }
    let ending = Self.isDiagram(leading) ? ["AS", "YIELD"] : ["YIELD"]
    return Array(Set(begun.flatMap { Self.optionalWords($0.elements) } + ending))
  }

  /// Whether the words begin a line that can be drawn.
  private static func isDiagram(_ words: [String]) -> Bool {
    DiagramKind.allCases.contains { words.starts(with: Self.words($0.signature.line)) }
  }

  private static func words(_ line: LinePattern) -> [String] {
    var words: [String] = []
    for element in line.elements {
      guard case .word(let word) = element else { break }
      words.append(word)
    }
    return words
  }

  private static func optionalWords(_ elements: [LinePattern.Element]) -> [String] {
    elements.flatMap { element -> [String] in
      guard case .optional(let group) = element else { return [] }
      return group.compactMap { if case .word(let word) = $0 { return word } else { return nil } }
        + optionalWords(group)
    }
  }

  /// The longest ending whose characters all fit.
  private static func ending(of text: String, where fits: (Character) -> Bool) -> String {
    String(String(text.reversed().prefix(while: fits)).reversed())
  }

  // MARK: Names of the graph

  private var labels: [String] { graph.labels.map(graph.name(of:)) }

  private var relationshipTypes: [String] { graph.relationshipTypes.map(graph.name(of:)) }

  private var propertyKeys: [String] { graph.propertyKeys.map(graph.name(of:)) }
}
