extension RecordFlaw.Kind {
  /// The end of a sentence that begins with the place.
  func reason(columnCount: Int) -> String {
    switch self {
    case .invalidUTF8: "holds bytes that are not UTF-8"
    case .nulByte: "holds a NUL byte"
    case .textAfterQuote: "has text after a closing quote"
    case .fieldCount(let count): "has \(count) field(s) where the header has \(columnCount)"
    }
  }

  var advice: String {
    switch self {
    case .invalidUTF8: "Save the file as UTF-8, or name its encoding in a mapping file."
    case .nulByte: "This does not look like a text file."
    case .textAfterQuote: "Put the whole field between quotes, and write a quote inside of it twice."
    case .fieldCount: "Check for a missing or unquoted delimiter."
    }
  }
}
