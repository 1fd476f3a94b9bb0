/// CSV files of one purchase, for tests that spoil the names in it.
enum DecisionFiles {
  /// A company in which each of the names takes part in a purchase, under a title and in a stage of the same name.
  static func purchase(named names: [String]) -> [String: String] {
    let roles = ["approver", "decider", "evaluator", "influencer", "user", "gatekeeper", "coach"]
    let people = names.enumerated().map { "p\($0),\(quoted($1)),Person\n" }
    let posts = names.enumerated().map { "p\($0),c,\(quoted($1)),\(quoted($1)),WORKS_AT\n" }
    let parts = names.enumerated().map { index, name in
      "p\(index),b,\(roles[index % roles.count]),\(quoted(index % 3 == 0 ? name : "needs")),"
        + "\(Double(index % 5 - 2) / 2),\(index * 4 % 101),PARTICIPATES_IN\n"
    }
    return [
      "companies.csv": CompanyFiles.header + "c,\(quoted(names[0])),Company\n",
      "people.csv": "id:ID(Person),name,:LABEL\n" + people.joined(),
      "centers.csv": "id:ID(BuyingCenter),name,:LABEL\nb,\(quoted(names[1])),BuyingCenter\n",
      "for.csv": ":START_ID(BuyingCenter),:END_ID(Company),:TYPE\nb,c,FOR\n",
      "works_at.csv": ":START_ID(Person),:END_ID(Company),title,department,:TYPE\n" + posts.joined(),
      "parts.csv": ":START_ID(Person),:END_ID(BuyingCenter),role,stage,support:double,influence:double,:TYPE\n"
        + parts.joined(),
    ]
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "" : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
