internal import Bolt
internal import GuanxiEngine
internal import NIOCore

extension BoltSession {
  /// What came of carrying out a statement where it arrived.
  enum BriefAttempt {
    /// The result, and what must be recorded before anything of it is shown.
    case done(BoltResult, PendingAudit?)
    /// The statement belongs to the threads for that; whose it is, where the token was looked up and counted already.
    case elsewhere(TokenRecord?)
  }

  /// Carries out a statement on the event loop where it arrived, if it was quick before and is so again. It changes nothing: where it
  /// would take long, or fails, it is carried out anew elsewhere.
  func brief(
    _ text: String, _ packed: [String: PackStreamValue], _ settings: BoltSettings
  ) throws -> BriefAttempt {
    guard let name = settings.database, bolt.brief.has(text, on: name), loop.inEventLoop,
      BriefStatements.areSmall(packed)
    else { return .elsewhere(nil) }
    defer { interruption.end() }
    let token = try checkedToken(counting: true)
    let databases = BoltDatabases(graphs: server.graphs)
    guard token.rule.showsEverything,
      let served = try databases.servedFromMemory(name, for: token, bookmarks: settings.bookmarks)
    else { return .elsewhere(token) }
    var statement = try statement(text, packed, settings, token)
    statement.limits = BriefStatements.limits(within: statement.limits)
    let view = GraphView(served.graph, asOf: statement.asOf)
    guard let isReadOnly = try? statement.isReadOnly(on: view.graph), isReadOnly,
      let (result, record) = try? statement.read(served, view)
    else {
      bolt.brief.forget(text, on: name)
      return .elsewhere(token)
    }
    return .done(result.adding(bookmark: BoltBookmark(graph: served.name, version: served.sequence)), record)
  }
}
