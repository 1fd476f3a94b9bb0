/// Writes fields of CSV files after RFC 4180.
enum CSVText {
  /// A field that holds a text, also an empty one.
  static func field(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
          && byte != UInt8(ascii: "\r") && byte != 0
      }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A record; nil is the absence of a value.
  static func record(_ fields: [String?]) -> String {
    fields.map { $0.map(field) ?? "" }.joined(separator: ",") + "\n"
  }
}
