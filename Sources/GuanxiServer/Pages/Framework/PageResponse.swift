internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Pages as responses.
enum PageResponse {
  /// What a page may do: show what this server sends, and send forms to it. No script or style stands in a page.
  private static let policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

  /// The header fields of a page.
  static func fields(_ exchange: Exchange) -> HTTPFields {
    var fields = fields(exchange.language)
    if let chosen = exchange.query["language"] {
      fields.append(
        HTTPField(
          name: .setCookie, value: Cookies.setting(language: chosen, isSecure: exchange.isSecure)))
    }
    return fields
  }

  /// The header fields of a page in a language.
  static func fields(_ language: Language) -> HTTPFields {
    [
      .contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue,
      .contentSecurityPolicy: policy, .cacheControl: "private, no-cache", .referrerPolicy: "same-origin",
      .vary: "Accept, Accept-Language, Authorization, Cookie",
    ]
  }

  /// A page.
  static func make(_ html: String, _ fields: HTTPFields, status: HTTPResponse.Status = .ok) -> Response {
    Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// Leads the browser to another page of this server.
  static func redirect(to path: String, _ fields: HTTPFields = [:]) -> Response {
    var fields = fields
    fields[.location] = path
    fields[.cacheControl] = "no-store"
    return Response(status: .seeOther, headers: fields)
  }
}

extension Exchange {
  /// Whether the browser reached the server, or the proxy before it, over TLS.
  var isSecure: Bool { server.tls != nil || request.headers[.forwardedProto]?.lowercased() == "https" }

  /// A page that is not about one state of a graph.
  func page(
    _ template: String, title: String, graph: String? = nil, status: HTTPResponse.Status = .ok,
    fields extra: HTTPFields = [:], _ model: some Sendable
  ) -> Response {
    let body = PageTemplates.text(template, PageModel(language: language, formToken: session?.formToken, page: model))
    let frame = SiteFrame(self, title: title, graph: graph, body: body)
    var fields = PageResponse.fields(self)
    for field in extra { fields.append(field) }
    fields[.cacheControl] = "no-store"
    return PageResponse.make(PageTemplates.text("layout", frame), fields, status: status)
  }

  /// A page about a graph: made on a thread for such work, and not made again for a browser that has it already.
  ///
  /// - Parameters:
  ///   - template: the template of its contents.
  ///   - make: gives its title and its model from what the caller sees.
  func page<Model: Sendable>(
    _ template: String, _ make: @escaping @Sendable (PageSource) throws -> (title: String, model: Model)
  ) async throws -> Response {
    let asOf = try asOf()
    let served = try await graph()
    let owner = session?.formToken ?? caller.map { String($0.id) } ?? ""
    let tag = EntityTag(
      served, ["page", template, request.uri.path, query.canonical, asOf.description, language.rawValue, owner])
    var fields = PageResponse.fields(self)
    fields[.eTag] = tag.text
    if tag.matches(request.headers[.ifNoneMatch]) {
      // The fields of this answer replace those that the browser kept with the page: they must be the same.
      fields[.contentType] = nil
      return Response(status: .notModified, headers: fields)
    }
    let isPart = query["part"] != nil
    let html = try await compute {
      let source = try PageSource(self, served, asOf: asOf)
      let made = try TimeLimit.within(seconds: server.limits.analysisSeconds * 2) { try make(source) }
      try source.record(page: template)
      let body = PageTemplates.text(
        template, PageModel(language: language, formToken: session?.formToken, page: made.model))
      if isPart { return body }
      return PageTemplates.text("layout", SiteFrame(self, title: made.title, graph: served.name, body: body))
    }
    return PageResponse.make(html, fields)
  }
}

/// What the template of a page's contents is given.
struct PageModel<Page: Sendable>: Sendable {
  let t: [String: String]
  let formToken: String?
  let page: Page

  init(language: Language, formToken: String?, page: Page) {
    t = PageWords.all(in: language)
    self.formToken = formToken
    self.page = page
  }
}
