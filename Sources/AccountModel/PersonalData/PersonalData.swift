public import PropertyGraph

/// Which properties say who a person is, and which texts may mention one.
public enum PersonalData {
  /// Properties of a person by whose values others call the person.
  public static let identifyingKeys: Set<String> = [
    AccountKey.name, "nameZh", "nameEn", "alias", "aliases", "nickname", "email", "emails", "phone", "phones", "mobile",
    "telephone", "fax", "wechat", "weixin", "linkedin", "address",
  ]

  /// Properties that name things of their own: a person's name in them is the name of something or somebody else.
  public static let namingKeys: Set<String> = [
    AccountKey.id, AccountKey.name, "legalName", "nameZh", "nameEn", AccountKey.lei, AccountKey.uscc, AccountKey.kind,
    AccountKey.role, AccountKey.region, AccountKey.industry, AccountKey.currency,
  ]

  /// The fewest digits of a number that is looked for within texts.
  private static let shortestNumber = 7
  /// How many digits a national number has at most, without the code of the country.
  private static let nationalLength = 11

  /// The texts by which a person is called, as they may stand in notes: each value as it is, and numbers also without the
  /// code of the country and without separators.
  ///
  /// - Parameter properties: everything that was ever recorded of the person.
  public static func words(in properties: [(key: String, value: Value)]) -> [String] {
    var words = Set<String>()
    for (key, value) in properties where identifyingKeys.contains(key) {
      let texts: [Value] = if case .list(let items) = value { items } else { [value] }
      for case .string(let text) in texts { words.formUnion(variants(of: text)) }
    }
    return words.sorted()
  }

  private static func variants(of text: String) -> [String] {
    let trimmed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    guard trimmed.count > 1 else { return [] }
    let digits = trimmed.filter { $0.isASCII && $0.isNumber }
    let isNumber =
      digits.count >= shortestNumber && trimmed.allSatisfy { $0.isNumber || "+-() ./".contains($0) }
    guard isNumber else { return [trimmed] }
    return [trimmed, digits, String(digits.suffix(nationalLength))]
  }
}
