internal import GuanxiEngine

/// What a token shows less than there is. A token with a rule reads and changes nothing.
public struct TokenRule: Sendable, Hashable {
  /// The most accounts of one rule.
  public static let mostAccounts = 1_000

  /// Kinds of facts that can be kept from a token.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// Addresses of mail.
    case email
    /// Telephone numbers.
    case phone
    /// What was noted in words.
    case notes
    /// Who is for us and who is not, and how it is known.
    case support

    /// The properties that hold such facts.
    public var properties: Set<String> {
      switch self {
      case .email: ["email", "mail"]
      case .phone: ["phone", "mobile"]
      case .notes: ["note", "notes", "comment", "outcome", "topic"]
      case .support: ["support", "political", "sentiment"]
      }
    }
  }

  /// The ids of the companies that are all that is seen, with what belongs to them; empty for everything.
  public let accounts: [String]
  /// What is hidden of what is seen.
  public let hidden: Set<Field>

  /// A rule that keeps nothing back.
  public static let everything = TokenRule()

  /// Makes a rule.
  public init(accounts: some Sequence<String> = [], hiding hidden: Set<Field> = []) {
    self.accounts = Set(accounts).sorted()
    self.hidden = hidden
  }

  /// Whether everything is shown.
  public var showsEverything: Bool { accounts.isEmpty && hidden.isEmpty }

  /// The rule in one canonical text: one account or field a line.
  var text: String {
    (accounts.map { "account " + $0 } + hidden.map { "hide " + $0.rawValue }.sorted()).joined(separator: "\n")
  }

  /// Reads the canonical text; nil where it is none.
  init?(text: String) {
    var (accounts, hidden) = ([String](), Set<Field>())
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "account": accounts.append(parts[1])
      case "hide":
        guard let field = Field(rawValue: parts[1]) else { return nil }
        hidden.insert(field)
      default: return nil
      }
    }
    self.init(accounts: accounts, hiding: hidden)
  }

  /// What the rule shows of a graph.
  ///
  /// - Complexity: O(what is seen of the accounts) where it names some, else O(1).
  func part(of graph: Graph, asOf: CalendarDate) throws(ChangeError) -> Graph {
    guard !showsEverything else { return graph }
    let properties = hidden.reduce(into: Set<String>()) { $0.formUnion($1.properties) }
    return try graph.seen(ofAccounts: accounts, hiding: properties, asOf: asOf)
  }
}
