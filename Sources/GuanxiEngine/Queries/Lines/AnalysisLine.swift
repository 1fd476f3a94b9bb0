internal import Procedures
internal import PropertyGraph
internal import QuerySyntax

/// Lines such as `COVERAGE OF "Acme Group" SINCE 180 days`: another spelling of a `CALL`.
///
/// `YIELD` and what may follow it in a statement can follow a line too, or `AS` and the format of a picture; `EXPLAIN` or
/// `PROFILE` stand before it.
struct AnalysisLine {
  let signatures: [ProcedureSignature]

  /// The call that a line means; nil where the text begins as no line does.
  func call(for text: String) throws(QueryError) -> String? { try translation(of: text)?.call }

  /// The call with the places of its parts; nil where the text begins as no line does.
  func translation(of text: String) throws(QueryError) -> LineTranslation? {
    var pieces = LinePiece.pieces(of: text)[...]
    var translation = LineTranslation()
    if let first = pieces.first, first.isWord("EXPLAIN") || first.isWord("PROFILE") {
      translation.append(first.text + " ", for: first.span)
      pieces = pieces.dropFirst()
    }
    guard let first = pieces.first else { return nil }
    let fitting = signatures.filter { Self.leadingWords($0.line).first.map(first.isWord) ?? false }
    guard !fitting.isEmpty else { return nil }
    let end = pieces.firstIndex { $0.isWord("YIELD") || $0.isWord("AS") } ?? pieces.endIndex
    var misfit = Misfit()
    for signature in fitting {
      var match = LineMatch(pieces: pieces[..<end])
      if match.matches(signature.line.elements) {
        translation.append("CALL \(signature.name)({", for: first.span)
        for (number, argument) in match.arguments.enumerated() {
          let entry = "\(argument.name): \(argument.piece.expression)"
          translation.append((number == 0 ? "" : ", ") + entry, for: argument.piece.span)
        }
        translation.append("})", for: first.span)
        guard end < pieces.endIndex else { return translation }
        let rest = pieces[end].span.start
        translation.append(" ", for: first.span)
        translation.append(
          String(decoding: Array(text.utf8.dropFirst(rest)), as: UTF8.self),
          for: SourceSpan(start: rest, end: text.utf8.count), isVerbatim: true)
        return translation
      }
      misfit.note(match, signature)
    }
    throw error(misfit, pieces[..<end], text)
  }

  /// The word that a line probably should begin with, where a text was refused at its first word.
  func hint(for text: String, at place: SourceSpan) -> String? {
    guard let first = LinePiece.pieces(of: text).first, first.span == place, first.text.count > 2 else { return nil }
    let known = Set(signatures.compactMap { Self.leadingWords($0.line).first })
    return NearestName.find(first.text, among: known).map { "Did you mean \($0)?" }
  }

  private static func leadingWords(_ line: LinePattern) -> [String] {
    var words: [String] = []
    for element in line.elements {
      guard case .word(let word) = element else { break }
      words.append(word)
    }
    return words
  }

  /// The patterns that fit furthest, and what they would have taken there.
  private struct Misfit {
    var position = -1
    var expected: [String] = []
    var patterns: [String] = []

    mutating func note(_ match: LineMatch, _ signature: ProcedureSignature) {
      if match.furthest > position { self = Misfit(position: match.furthest) }
      guard match.furthest == position else { return }
      for word in match.expected where !expected.contains(word) { expected.append(word) }
      patterns.append(signature.line.description)
    }
  }

  private static func chinese(_ expected: String) -> String {
    let start = "a value for "
    return expected.hasPrefix(start) ? "参数 \(expected.dropFirst(start.count)) 的值" : expected
  }

  private func error(_ misfit: Misfit, _ pieces: ArraySlice<LinePiece>, _ text: String) -> QueryError {
    let found = misfit.position < pieces.endIndex ? pieces[misfit.position] : nil
    let place = found?.span ?? SourceSpan(start: text.utf8.count, end: text.utf8.count)
    let expected = misfit.expected.isEmpty ? "the end of the line" : misfit.expected.joined(separator: " or ")
    let said = found.map { "\"\($0.text)\"" } ?? "the end of the line"
    let chinese = misfit.expected.isEmpty ? "行尾" : misfit.expected.map(Self.chinese).joined(separator: " 或 ")
    return QueryError(
      .compile, "SyntaxError", "UnexpectedSyntax", "Expected \(expected), found \(said).",
      chinese:
        "此处应为\(chinese.first?.isASCII ?? false ? " " : "")\(chinese)，实际为\(found.map { "“\($0.text)”" } ?? "行尾")。",
      hint:
        "The line is: \(misfit.patterns.joined(separator: ", or: ")). Names of several words stand in quotation marks.",
      chineseHint: "该语句的写法：\(misfit.patterns.joined(separator: "，或："))。由多个词组成的名称请加引号。",
      span: place, text: text)
  }
}

/// Fits pieces to a pattern; what may be left out is tried first with it.
private struct LineMatch {
  let pieces: ArraySlice<LinePiece>
  private(set) var arguments: [(name: String, piece: LinePiece)] = []
  /// The furthest piece that fitted nothing, and what would have.
  private(set) var furthest: Int
  private(set) var expected: [String] = []

  init(pieces: ArraySlice<LinePiece>) {
    self.pieces = pieces
    furthest = pieces.startIndex
  }

  mutating func matches(_ elements: [LinePattern.Element]) -> Bool { matches(elements[...], pieces.startIndex, []) }

  private mutating func matches(
    _ elements: ArraySlice<LinePattern.Element>, _ position: Int, _ found: [(name: String, piece: LinePiece)]
  ) -> Bool {
    guard let element = elements.first else {
      guard position == pieces.endIndex else {
        miss(position, nil)
        return false
      }
      arguments = found
      return true
    }
    let rest = elements.dropFirst()
    switch element {
    case .word(let word):
      guard position < pieces.endIndex, pieces[position].isWord(word) else {
        miss(position, word)
        return false
      }
      return matches(rest, position + 1, found)
    case .argument(let name):
      guard position < pieces.endIndex else {
        miss(position, "a value for \(name)")
        return false
      }
      return matches(rest, position + 1, found + [(name, pieces[position])])
    case .optional(let group):
      return matches((group + rest)[...], position, found) || matches(rest, position, found)
    }
  }

  private mutating func miss(_ position: Int, _ word: String?) {
    if position > furthest {
      furthest = position
      expected = []
    }
    if position == furthest, let word, !expected.contains(word) { expected.append(word) }
  }
}
