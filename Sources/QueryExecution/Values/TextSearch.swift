/// Finds a text in others by its bytes, in time linear in both, whatever they hold.
///
/// Source: D. E. Knuth, J. H. Morris, V. R. Pratt, "Fast pattern matching in strings" (1977), doi:10.1137/0206024.
struct TextSearch {
  /// The bytes that are looked for.
  let pattern: [UInt8]
  /// For each prefix of the pattern the length of its longest proper suffix that is a prefix too.
  private let borders: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var borders = [Int](repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[index] != bytes[length] { length = borders[length - 1] }
      if bytes[index] == bytes[length] { length += 1 }
      borders[index] = length
    }
    pattern = bytes
    self.borders = borders
  }

  /// Where the pattern first stands at `start` or later.
  func firstMatch(in bytes: [UInt8], from start: Int) -> Int? {
    guard !pattern.isEmpty else { return start <= bytes.count ? start : nil }
    var length = 0
    var index = start
    while index < bytes.count {
      while length > 0, bytes[index] != pattern[length] { length = borders[length - 1] }
      if bytes[index] == pattern[length] { length += 1 }
      index += 1
      if length == pattern.count { return index - length }
    }
    return nil
  }
}
