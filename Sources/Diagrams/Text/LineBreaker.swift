/// Breaks a text into a few lines of bounded width.
///
/// Lines break at spaces and between Chinese characters, and inside a word only where it is wider than a line. The
/// unit is the character as a reader sees it, so that no emoji and no accent is torn apart. What does not fit ends in
/// an ellipsis. Widths are sums over the ``pieces(of:)`` of the text and so leave kerning aside.
struct LineBreaker {
  static let ellipsis = "…"

  let fontSize: Double
  let maximumWidth: Double
  let maximumLines: Int

  /// The pieces of `texts` whose widths ``lines(of:ruler:)`` needs, each once: words, Chinese characters and spaces.
  private func pieces(of texts: some Sequence<CleanText>) -> [String] {
    var pieces = [LineBreaker.ellipsis, " "]
    var seen = Set(pieces)
    // Whether an ASCII character is among the pieces, which is faster to know than by its hash.
    var isKnown = [Bool](repeating: false, count: 128)
    for text in texts {
      for word in LineBreaker.words(of: text.value) {
        let piece = String(word)
        guard seen.insert(piece).inserted else { continue }
        pieces.append(piece)
        for character in word {
          if let byte = character.asciiValue {
            guard !isKnown[Int(byte)] else { continue }
            isKnown[Int(byte)] = true
          }
          let part = String(character)
          if seen.insert(part).inserted { pieces.append(part) }
        }
      }
    }
    return pieces
  }

  /// The runs to be measured before ``lines(of:ruler:)`` is asked.
  func runs(for text: CleanText) -> [TextRun] { runs(for: CollectionOfOne(text)) }

  /// The runs to be measured before ``lines(of:ruler:)`` is asked for each of some texts; a run that two of them need is
  /// there once.
  func runs(for texts: some Sequence<CleanText>) -> [TextRun] {
    pieces(of: texts).map { TextRun(text: $0, fontSize: fontSize) }
  }

  /// The lines of `text`, none for an empty one.
  func lines(of text: CleanText, ruler: TextRuler) -> [String] {
    let words = fitting(LineBreaker.words(of: text.value), ruler: ruler)
    let (greedy, isWhole) = filled(words, ruler: ruler)
    guard isWhole else { return greedy }
    return balanced(words, into: greedy.count, ruler: ruler) ?? greedy
  }

  /// Lines that are filled one after the other, and whether they hold the whole text.
  private func filled(_ words: [Substring], ruler: TextRuler) -> (lines: [String], isWhole: Bool) {
    var lines: [String] = []
    var line = Line()
    for word in words {
      if line.text.isEmpty, word == " " { continue }
      let width = ruler.width(of: String(word), fontSize: fontSize)
      if !line.text.isEmpty, line.width + width > maximumWidth {
        guard lines.count + 1 < maximumLines else { return (lines + [shortened(line, ruler: ruler)], false) }
        lines.append(line.trimmed)
        line = Line()
        if word == " " { continue }
      }
      line.append(word, width: width)
    }
    return (line.text.isEmpty ? lines : lines + [line.trimmed], true)
  }

  /// The words, those wider than a line split into characters.
  private func fitting(_ words: [Substring], ruler: TextRuler) -> [Substring] {
    words.flatMap { word -> [Substring] in
      guard word.count > 1, ruler.width(of: String(word), fontSize: fontSize) > maximumWidth else { return [word] }
      return word.indices.map { word[$0...$0] }
    }
  }

  private func shortened(_ line: Line, ruler: TextRuler) -> String {
    let room = maximumWidth - ruler.width(of: LineBreaker.ellipsis, fontSize: fontSize)
    var text = line.text
    var width = line.width
    while width > room, let last = text.popLast() {
      width -= ruler.width(of: String(last), fontSize: fontSize)
    }
    while text.last == " " { text.removeLast() }
    return text + LineBreaker.ellipsis
  }

  private struct Line {
    var text = ""
    var width = 0.0

    var trimmed: String { text.last == " " ? String(text.dropLast()) : text }

    mutating func append(_ word: Substring, width: Double) {
      text += word
      self.width += width
    }
  }
}
