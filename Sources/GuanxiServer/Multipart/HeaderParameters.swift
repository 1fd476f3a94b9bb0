/// The value of a header field with its parameters: `form-data; name="files"; filename="people.csv"`.
struct HeaderParameters: Sendable, Equatable {
  /// What stands before the parameters, in small letters.
  let value: String
  private let parameters: [String: String]

  /// The most parameters.
  private static let most = 16

  /// Reads a field. Between quotation marks a backslash stands before a quotation mark or a backslash that is meant; before
  /// anything else it stands for itself, as browsers send it.
  init(_ field: String) throws(MultipartError) {
    var rest = field.unicodeScalars[...]
    value = String(Self.token(&rest)).lowercased()
    var parameters: [String: String] = [:]
    Self.skipBlanks(&rest)
    while !rest.isEmpty {
      guard rest.popFirst() == ";" else { throw .field }
      Self.skipBlanks(&rest)
      if rest.isEmpty { break }
      let name = String(Self.token(&rest)).lowercased()
      Self.skipBlanks(&rest)
      guard !name.isEmpty, rest.popFirst() == "=", parameters.count < Self.most else { throw .field }
      Self.skipBlanks(&rest)
      let text = rest.first == "\"" ? try Self.quoted(&rest) : String(Self.token(&rest))
      guard parameters.updateValue(text, forKey: name) == nil else { throw .field }
      Self.skipBlanks(&rest)
    }
    self.parameters = parameters
  }

  /// The value of a parameter, by its name in small letters.
  subscript(name: String) -> String? { parameters[name] }

  private static func skipBlanks(_ rest: inout Substring.UnicodeScalarView) {
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
  }

  private static func token(_ rest: inout Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let token = rest.prefix { !";=\" \t".unicodeScalars.contains($0) }
    rest = rest.dropFirst(token.count)
    return token
  }

  private static func quoted(_ rest: inout Substring.UnicodeScalarView) throws(MultipartError) -> String {
    var text = String.UnicodeScalarView()
    rest.removeFirst()
    while let next = rest.popFirst() {
      switch next {
      case "\"": return String(text)
      case "\\" where rest.first == "\"" || rest.first == "\\":
        if let meant = rest.popFirst() { text.append(meant) }
      default: text.append(next)
      }
    }
    throw .field
  }
}
