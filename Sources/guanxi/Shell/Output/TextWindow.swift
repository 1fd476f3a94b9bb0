import GuanxiEngine

/// The part of a line that a terminal shows.
enum TextWindow {
  /// The columns of a line from one on; a wide character of which half would be seen is a space.
  static func cut(_ line: String, from start: Int, width: Int) -> String {
    var result = ""
    var column = 0
    for character in line {
      let next = column + DisplayWidth.of(character)
      if next > start + width {
        break
      } else if column >= start, next > start || !result.isEmpty {
        result.append(character)
      } else if next > start {
        result.append(" ")
      }
      column = next
    }
    return result
  }
}
