internal import AccountAnalyses
public import PropertyGraph

extension Graph {
  /// The part of the graph that somebody sees who sees some accounts and not some properties: what is hidden is not there at all.
  ///
  /// - Parameters:
  ///   - accounts: the ids of companies, of which is seen what ``AccountVisibility`` says; empty for everything.
  ///   - hidden: the names of the properties that are not seen.
  ///   - asOf: the date on which it is looked at who controls whom.
  /// - Complexity: O(what is seen of the accounts) where some are named, else O(hidden).
  public func seen(
    ofAccounts accounts: [String], hiding hidden: Set<String>, asOf: CalendarDate
  ) throws(ChangeError) -> Graph {
    let shown = without(properties: hidden)
    guard !accounts.isEmpty else { return shown }
    return try shown.part(of: AccountVisibility.nodes(of: accounts, in: GraphView(shown, asOf: asOf)))
  }
}
