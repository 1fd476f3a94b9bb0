public import PropertyGraph

/// What is to be forgotten, in every record and every snapshot.
public struct Redaction: Hashable, Sendable {
  /// Nodes that lose all properties, and so do all relationships that ever met them.
  public var nodes: Set<NodeID>
  /// Texts that are taken out of other texts: names, addresses, numbers.
  public var words: [String]
  /// The properties in which such texts are not looked for, such as the names of others.
  public var keptKeys: Set<String>
  /// The property by which a node is known where its id means nothing: before the graph was replaced as a whole, and in
  /// snapshots that were saved on their own.
  public var identityKey: String
  /// Its values at the nodes that are to be forgotten.
  public var identities: Set<Value>
  /// What stands in the place of a text that was taken out.
  public var replacement: String

  /// Makes a redaction.
  public init(
    nodes: Set<NodeID>, words: [String] = [], keptKeys: Set<String> = [], identityKey: String = "id",
    identities: Set<Value> = [], replacement: String = "[erased]"
  ) {
    self.nodes = nodes
    // The longest first, so that a part of a name does not leave the rest of it.
    self.words = Set(words.filter { !$0.isEmpty }).sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    self.keptKeys = keptKeys
    self.identityKey = identityKey
    self.identities = identities.filter { !$0.isNull }
    self.replacement = replacement
  }

  /// The text without what is to be forgotten; the same where there is nothing of it.
  ///
  /// A word of Latin letters or digits is found only where no other letter or digit stands beside it.
  public func redacted(_ text: String) -> String {
    let lowercased = text.lowercased()
    var text = text
    for word in words where lowercased.contains(word.lowercased()) {
      var rest = text[...]
      var result = ""
      while let range = Self.range(of: word, in: rest) {
        result += rest[..<range.lowerBound]
        let isWhole = Self.isBoundary(text, at: range.lowerBound) && Self.isBoundary(text, at: range.upperBound)
        result += isWhole ? replacement : String(rest[range])
        rest = rest[range.upperBound...]
      }
      guard !result.isEmpty || rest.startIndex != text.startIndex else { continue }
      text = result + rest
    }
    return text
  }

  func redacted(_ value: Value, key: String) -> Value {
    guard !words.isEmpty, !keptKeys.contains(key) else { return value }
    switch value {
    case .string(let text): return .string(redacted(text))
    case .list(let items): return .list(items.map { redacted($0, key: key) })
    default: return value
    }
  }

  /// Finds a word whatever its case.
  private static func range(of word: String, in text: Substring) -> Range<String.Index>? {
    let wanted = Array(word.lowercased())
    var start = text.startIndex
    while start < text.endIndex {
      var (position, matched) = (start, 0)
      while position < text.endIndex, matched < wanted.count,
        text[position].lowercased() == String(wanted[matched])
      {
        position = text.index(after: position)
        matched += 1
      }
      if matched == wanted.count { return start..<position }
      start = text.index(after: start)
    }
    return nil
  }

  private static func isBoundary(_ text: String, at index: String.Index) -> Bool {
    guard index > text.startIndex, index < text.endIndex else { return true }
    return !(isWordPart(text[text.index(before: index)]) && isWordPart(text[index]))
  }

  /// Letters of scripts that are written without spaces, such as Chinese, are words of their own.
  private static func isWordPart(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (character.isLetter || character.isNumber) && scalar.value < 0x2E80
  }
}
