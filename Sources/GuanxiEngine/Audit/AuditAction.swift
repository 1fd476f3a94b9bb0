/// What an entry of the audit log says that somebody did.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
  /// The log was begun.
  case begin = "begin"
  /// A statement was answered.
  case query = "query"
  /// The statement whose rows were shown as they were found is at its end: how many they were.
  case answered = "answered"
  /// The graph was changed, by a statement or otherwise; the entry is there before the change. Of a statement it counts the
  /// steps.
  case change = "change"
  /// What was announced was not done: it was refused, failed, or was taken back.
  case withdrawn = "withdrawn"
  /// A question about an account was answered.
  case report = "report"
  /// A diagram was drawn.
  case diagram = "diagram"
  /// A graph was written to other files.
  case export = "export"
  /// What a change would do was shown, and nothing was done.
  case preview = "preview"
  /// Everything on one person was handed out.
  case personExport = "person export"
  /// A person was forgotten.
  case personErase = "person erase"
  /// A person was made unknown.
  case personAnonymise = "person anonymise"
  /// Interactions were forgotten by a rule of retention.
  case personRetention = "person retention"
  /// People were forgotten again.
  case personReapply = "person reapply"
  /// Two records were merged.
  case merge = "merge"
  /// Two records were separated.
  case unmerge = "unmerge"
  /// Files were loaded into a graph.
  case load = "import"
  /// A graph file was copied.
  case backup = "backup"
  /// A graph file was made of another.
  case restore = "restore"
  /// An empty graph was made.
  case graphCreate = "graph create"
  /// A graph got another name.
  case graphRename = "graph rename"
  /// A graph, or an earlier version of it, was copied to another.
  case graphCopy = "graph copy"
  /// A graph was dropped.
  case graphDrop = "graph drop"
  /// A graph that was dropped was had back.
  case graphUndrop = "graph undrop"
  /// Graphs that were dropped were removed for good.
  case graphPurge = "graph purge"
}
