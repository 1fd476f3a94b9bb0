/// Numbers in messages.
package enum NumberText {
  /// A number without a needless fraction.
  package static func short(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  /// A share as a percentage with at most two decimals.
  package static func percent(_ share: Double) -> String {
    let hundredths = (share * 10_000).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(share * 100) %" }
    return short(hundredths / 100) + " %"
  }
}
