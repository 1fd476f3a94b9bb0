internal import GuanxiEngine
internal import HummingbirdCore

/// What stands around the contents of every page: head, navigation, date, language, sign out.
struct SiteFrame: Sendable {
  /// A link of the navigation.
  struct Link: Sendable {
    let title: String
    let href: String
    let isCurrent: Bool
  }

  let t: [String: String]
  let lang: String
  let title: String
  let isSignedIn: Bool
  let user: String
  let formToken: String
  let graph: String?
  let home: String
  let search: String
  let asOf: String
  let path: String
  let kept: [Kept]
  let links: [Link]
  let language: Link
  let body: String

  /// A parameter that goes along when another date is chosen.
  struct Kept: Sendable {
    let name: String
    let value: String
  }

  /// Makes the frame of a page.
  init(_ exchange: Exchange, title: String, graph: String?, body: String) {
    let language = exchange.language
    let words = PageWords.all(in: language)
    t = words
    lang = language.rawValue
    self.title = title
    self.body = body
    isSignedIn = exchange.session != nil
    user = exchange.caller?.name ?? ""
    formToken = exchange.session?.formToken ?? ""
    self.graph = graph
    self.path = exchange.request.uri.path
    let given = exchange.query["asOf"]
    asOf = given ?? exchange.server.clock.today()?.description ?? ""
    let pages = PageLinks(graph: graph ?? "", asOf: given)
    home = graph == nil ? "/" : pages.page()
    search = pages.base + "/search"
    kept = exchange.query.names.filter { !["asOf", "language", "part"].contains($0) }.map {
      Kept(name: $0, value: exchange.query[$0] ?? "")
    }
    let path = exchange.request.uri.path
    var links: [Link] = []
    func add(_ word: String, _ href: String) {
      links.append(
        Link(title: words[word] ?? word, href: href, isCurrent: href.prefix { $0 != "?" } == Substring(path)))
    }
    if graph != nil {
      add("accounts", pages.page())
      add("analyses", pages.page("/reports"))
      add("console", pages.page("/query"))
      if let caller = exchange.caller, caller.scope >= .write {
        add("logInteraction", pages.page("/interactions/new"))
        add("import", pages.page("/import"))
      }
      if exchange.caller?.rule.showsEverything ?? false { add("snapshots", pages.page("/snapshots")) }
    }
    if graph == nil, exchange.caller != nil { add("graphs", "/") }
    if exchange.caller?.scope == .admin { add("administration", "/administration") }
    self.links = links
    self.language = Self.switched(exchange, to: language == .english ? .simplifiedChinese : .english)
  }

  private static func switched(_ exchange: Exchange, to other: Language) -> Link {
    let items = exchange.query.names.filter { $0 != "language" }.map { ($0, exchange.query[$0] ?? "") }
    let query = (items + [("language", other.rawValue)]).map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }
    // A page that answers a form has no address of its own to return to; its path is that of the empty form.
    return Link(
      title: other == .english ? "English" : "中文",
      href: exchange.request.uri.path + "?" + query.joined(separator: "&"), isCurrent: false)
  }
}
