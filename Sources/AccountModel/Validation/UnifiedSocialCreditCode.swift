/// The unified social credit code 统一社会信用代码 of GB 32100-2015.
public enum UnifiedSocialCreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Whether a text is 17 characters of the code's alphabet and the check character that fits.
  ///
  /// The check character is 31 − (Σ cᵢ·3^(i−1) mod 31), where 31 stands for 0 (GB 32100-2015, 4.6; GB/T 17710).
  public static func isValid(_ text: String) -> Bool {
    let values = text.utf8.map { alphabet.firstIndex(of: $0) }
    guard values.count == 18 else { return false }
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      guard let value else { return false }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return values[17] == (31 - sum % 31) % 31
  }
}
