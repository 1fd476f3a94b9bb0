/// The legal entity identifier of ISO 17442-1:2020.
public enum LegalEntityIdentifier {
  /// Whether a text is 18 letters or digits and two check digits that fit (ISO/IEC 7064, MOD 97-10).
  public static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 else { return false }
    var remainder = 0
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        remainder = (remainder * 10 + Int(byte) - 48) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where position < 18:
        remainder = (remainder * 100 + Int(byte) - 55) % 97
      default: return false
      }
    }
    return remainder == 1
  }
}
