/// Something about the server that an operator sets: as a flag, in the environment or in a file.
struct Setting: Sendable {
  /// What a value may be.
  enum Kind: Sendable {
    case text
    case texts
    case flag
    case number(ClosedRange<Int>)
    case choice([String])
  }

  /// Its name: that of the flag without the two lines, and the key in the file.
  let name: String
  let kind: Kind
  /// The value where nobody sets one.
  let standard: String?
  /// Whether a new value takes effect on SIGHUP; else after a restart.
  let isReloaded: Bool
  /// What it is, in a few words.
  let meaning: String

  init(_ name: String, _ kind: Kind, _ standard: String?, reloaded isReloaded: Bool = false, _ meaning: String) {
    (self.name, self.kind, self.standard, self.isReloaded) = (name, kind, standard, isReloaded)
    self.meaning = meaning
  }

  /// Its name in the environment.
  var variable: String { Self.prefix + name.uppercased().replacing("-", with: "_") }

  /// What the names in the environment begin with.
  static let prefix = "GUANXI_SERVE_"

  /// What a value may be, for people.
  var range: String {
    switch kind {
    case .text: "text"
    case .texts: "list of texts"
    case .flag: "true or false"
    case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .choice(let names): names.joined(separator: ", ")
    }
  }

  /// Whether a text is a value of this setting.
  func takes(_ text: String) -> Bool {
    switch kind {
    case .text, .texts: !text.isEmpty && text.utf8.count <= 4_096
    case .flag: text == "true" || text == "false"
    case .number(let range): Int(text).map(range.contains) ?? false
    case .choice(let names): names.contains(text)
    }
  }
}
