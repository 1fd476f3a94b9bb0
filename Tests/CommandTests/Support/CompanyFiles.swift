/// CSV files of a few companies, for tests that spoil one thing in them.
enum CompanyFiles {
  static let header = "id:ID(Company),name,:LABEL\n"
  /// Three companies: the fourth line is that of the last one.
  static let three = header + "a,Acme,Company\nb,Beta,Company\nc,Gamma,Company\n"

  static func owns(_ rows: String...) -> String {
    ([":START_ID(Company),:END_ID(Company),share:double,:TYPE"] + rows.map { $0 + ",OWNS" }).map { $0 + "\n" }.joined()
  }

  static func subsidiaries(_ rows: String...) -> String {
    ([":START_ID(Company),:END_ID(Company),:TYPE"] + rows.map { $0 + ",SUBSIDIARY_OF" }).map { $0 + "\n" }.joined()
  }

  /// A group with the first name at its head, which holds all others wholly; an empty name is none.
  static func group(named names: [String]) -> [String: String] {
    let companies = names.enumerated().map { "n\($0.offset),\(quoted($0.element)),Company\n" }
    let holdings = names.indices.dropFirst().map { "n0,n\($0),1" }
    return [
      "companies.csv": header + companies.joined(),
      "owns.csv": ":START_ID(Company),:END_ID(Company),share:double,:TYPE\n"
        + holdings.map { $0 + ",OWNS\n" }.joined(),
    ]
  }

  /// A tree in which every company has seven subsidiaries until there are `count`.
  static func largeGroup(count: Int) -> [String: String] {
    let companies = (0..<count).map { "n\($0),Company number \($0),\(($0 * 7_919) % 1_000)000,Company\n" }
    let holdings = (1..<count).map { "n\(($0 - 1) / 7),n\($0),0.\(51 + $0 % 49),OWNS\n" }
    return [
      "companies.csv": "id:ID(Company),name,potential:double,:LABEL\n" + companies.joined(),
      "owns.csv": ":START_ID(Company),:END_ID(Company),share:double,:TYPE\n" + holdings.joined(),
    ]
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "" : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
