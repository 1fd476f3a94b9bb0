internal import Bolt
internal import GuanxiEngine

/// What a statement or transaction asks for besides its text.
struct BoltSettings: Sendable {
  /// The graph; nil for the one that is meant where none is named.
  let database: String?
  /// Whether it only reads.
  let isReadOnly: Bool
  /// What must be seen.
  let bookmarks: [BoltBookmark]
  /// The seconds that it may take; nil where it says nothing.
  let seconds: Double?
  /// The date on which facts hold; nil for today.
  let asOf: CalendarDate?
  /// The language of what people read.
  let language: Language

  /// Reads the entries of RUN or BEGIN.
  init(_ entries: [String: PackStreamValue]) throws(BoltProblem) {
    database = entries["db"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    isReadOnly = entries["mode"]?.text == "r"
    var bookmarks: [BoltBookmark] = []
    for bookmark in entries["bookmarks"]?.items ?? [] {
      guard let text = bookmark.text, let read = BoltBookmark(text) else {
        throw BoltProblem(
          BoltCode.bookmarkInvalid, "A bookmark is not of this server: it must be such as acme:17.",
          "书签不属于该服务器，应形如 acme:17。")
      }
      bookmarks.append(read)
    }
    self.bookmarks = bookmarks
    seconds = entries["tx_timeout"]?.number.flatMap { $0 > 0 ? Double($0) / 1_000 : nil }
    let metadata = entries["tx_metadata"]?.entries ?? [:]
    asOf = try Self.date(metadata["asOf"])
    language = metadata["language"]?.text.flatMap(Language.init(rawValue:)) ?? .english
    if entries["imp_user"]?.text != nil {
      throw BoltProblem(
        BoltCode.forbidden, "Nobody can act for another user here. Leave out the impersonated user.", "不支持模拟其他用户。")
    }
  }

  private static func date(_ packed: PackStreamValue?) throws(BoltProblem) -> CalendarDate? {
    guard let packed else { return nil }
    switch try? Value(packed) {
    case .date(let date): return date
    case .string(let text): if let date = try? CalendarDate(parsing: text) { return date }
    default: break
    }
    throw BoltProblem(
      BoltCode.argument, "'asOf' of the transaction's metadata must be a date such as 2026-06-30.",
      "事务元数据中的“asOf”应为日期，例如 2026-06-30。")
  }
}

/// A version of a graph that a transaction made or saw, as a text: `acme:17`.
struct BoltBookmark: Sendable, Hashable {
  let graph: String
  let version: Int64

  init(graph: String, version: Int64) {
    self.graph = graph
    self.version = version
  }

  /// Reads a text; nil where it is none.
  init?(_ text: String) {
    guard text.utf8.count <= 500, let colon = text.lastIndex(of: ":"),
      let version = Int64(text[text.index(after: colon)...]), version >= 0, colon > text.startIndex
    else { return nil }
    self.init(graph: String(text[..<colon]), version: version)
  }

  var text: String { "\(graph):\(version)" }
}
