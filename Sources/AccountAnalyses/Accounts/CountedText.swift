/// English text with a number in it.
enum CountedText {
  /// The number with the noun in its singular or plural.
  static func english(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? singular : plural)"
  }
}
