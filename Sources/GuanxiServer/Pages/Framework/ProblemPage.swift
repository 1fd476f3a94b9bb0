internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// What is wrong, as a page.
struct ProblemPage: Sendable {
  let t: [String: String]
  let title: String
  let detail: String
  let status: Int
  let request: String
  let lang: String
  let isSignedIn: Bool

  /// Whether a request asks for a page: a browser's says so.
  static func isWanted(_ request: Request) -> Bool {
    !request.uri.path.hasPrefix("/v1/") && (request.headers[.accept] ?? "").contains("text/html")
  }

  /// The response that says a problem. Who is not signed in is led to the sign-in page, and from there back.
  static func response(
    _ problem: Problem, to asked: Request, _ language: Language, session: Session?, request: String
  ) -> Response {
    if problem.kind == .unauthorized, isWanted(asked) {
      let isPage = asked.method == .get && asked.uri.path != "/"
      return PageResponse.redirect(to: isPage ? "/sign-in?to=" + PercentEncoding.encoded(asked.uri.string) : "/sign-in")
    }
    let page = ProblemPage(
      t: PageWords.all(in: language), title: problem.kind.title[language], detail: problem.detail[language],
      status: problem.kind.status.code, request: request, lang: language.rawValue, isSignedIn: session != nil)
    var fields = PageResponse.fields(language)
    for field in problem.fields { fields[field.name] = field.value }
    fields[.cacheControl] = "no-store"
    return PageResponse.make(PageTemplates.text("problem", page), fields, status: problem.kind.status)
  }
}
