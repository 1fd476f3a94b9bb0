/// What came of forgetting again whom a ledger says was forgotten.
public struct ReappliedErasures: Hashable, Sendable {
  /// There was nobody to forget.
  public static let nothing = ReappliedErasures(forgotten: 0, unknown: 0)

  /// How many nodes were forgotten again.
  public let forgotten: Int
  /// How many lines of the ledger are about nodes under the numbers of another import of the graph: who they are cannot be
  /// told in this file.
  public let unknown: Int
}
