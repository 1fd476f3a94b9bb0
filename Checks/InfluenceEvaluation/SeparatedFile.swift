internal import Foundation

/// The rows of a file of text whose fields are separated by semicolons, commas or tabs.
struct SeparatedFile {
  /// The fields of each row that is not empty, without spaces round them.
  let rows: [[String]]

  /// Reads a file; the separator is the one that its first line has most of.
  init(path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }

  init(text: String) {
    let lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }
    let first = lines.first ?? ""
    let separators: [Character] = [";", ",", "\t"]
    let separator =
      separators.max { a, b in first.count(where: { $0 == a }) < first.count(where: { $0 == b }) } ?? ";"
    rows = lines.map { Self.fields($0, separator) }.filter { row in row.contains { !$0.isEmpty } }
  }

  private static func fields(_ line: Substring, _ separator: Character) -> [String] {
    var fields: [String] = [""]
    var isQuoted = false
    for character in line where character != "\u{FEFF}" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The rows without the header, with the columns in the order of `names` where a header names them so.
  ///
  /// A first row is a header where it holds one of the names, or where `isHeader` says so.
  func columns(_ names: [[String]], isHeader: ([String]) -> Bool = { _ in false }) -> [[String]] {
    guard let first = rows.first else { return [] }
    let header = first.map { $0.lowercased() }
    let places = names.map { known in header.firstIndex { known.contains($0) } }
    let isNamed = places.contains { $0 != nil }
    let body = isNamed || isHeader(first) ? Array(rows.dropFirst()) : rows
    // Only a header that names the first two columns changes their order.
    let order = places.count >= 2 && places[0] != nil && places[1] != nil ? places : names.indices.map { $0 }
    return body.map { row in order.map { place in place.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? "" } }
  }
}
