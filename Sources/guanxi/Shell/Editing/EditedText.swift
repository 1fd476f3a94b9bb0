/// A text that somebody edits, and where the cursor stands.
struct EditedText {
  private(set) var characters: [Character] = []
  /// Before which character the cursor stands; the count of the characters at the end.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  var beforeCursor: String { String(characters[..<cursor]) }

  mutating func insert(_ text: String) {
    // A combining mark joins the character before it, so the pieces are put together as text.
    let start = String(characters[..<cursor]) + text
    let rest = characters[cursor...]
    characters = Array(start)
    cursor = characters.count
    characters += rest
  }

  /// Removes characters and gives them.
  @discardableResult
  mutating func remove(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<characters.count)
    let removed = String(characters[clamped])
    characters.removeSubrange(clamped)
    if cursor > clamped.lowerBound { cursor = max(clamped.lowerBound, cursor - clamped.count) }
    return removed
  }

  mutating func move(to place: Int) { cursor = min(max(place, 0), characters.count) }

  // MARK: Places

  /// Where the line of the cursor begins.
  var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }

  /// Where the line of the cursor ends.
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, !Self.isOfWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isOfWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// Where the white space and the text before it begin, as the shells of Unix cut with Ctrl-W.
  var textStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !Self.isOfWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isOfWord(characters[place]) { place += 1 }
    return place
  }

  /// The same column of the line above; nil on the first.
  var placeAbove: Int? {
    guard lineStart > 0 else { return nil }
    let end = lineStart - 1
    let start = (characters[..<end].lastIndex(of: "\n") ?? -1) + 1
    return min(start + cursor - lineStart, end)
  }

  /// The same column of the line below; nil on the last.
  var placeBelow: Int? {
    guard lineEnd < characters.count else { return nil }
    let start = lineEnd + 1
    let end = characters[start...].firstIndex(of: "\n") ?? characters.count
    return min(start + cursor - lineStart, end)
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
