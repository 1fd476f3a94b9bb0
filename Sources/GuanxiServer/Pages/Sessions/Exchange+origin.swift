internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

extension Exchange {
  /// Refuses a changing request that another site's page may have made a browser send, and reads the form of a page.
  ///
  /// Browsers send cookies by themselves, so a cookie alone says nothing about who wants a change: the request must carry the
  /// text of the session too, in the field `form` of a form or in the header field `X-Form-Token`. A bearer token is sent by
  /// whoever knows it, and needs nothing more.
  mutating func checkOrigin(of route: Route) async throws {
    guard route.method != .get else { return }
    let site = request.headers[.fetchSite]
    let isForeign = site != nil && site != "same-origin" && site != "none"
    if route.audience == .people {
      guard !isForeign else { throw Self.foreign }
      let type = MediaType.of(request)
      if route.takesFiles, type == "multipart/form-data" {
        let upload = try await Upload.read(self)
        form = try PageForm(upload)
        self.upload = upload
        return try checkForm(isForeign: isForeign)
      }
      guard type == "application/x-www-form-urlencoded" || type.isEmpty else {
        throw MediaType.unsupported(["application/x-www-form-urlencoded"])
      }
      form = try PageForm(await body())
    }
    try checkForm(isForeign: isForeign)
  }

  private func checkForm(isForeign: Bool) throws(Problem) {
    guard let session else { return }
    guard !isForeign, session.isOwn(request.headers[.formToken] ?? form["form"]) else { throw Self.foreign }
  }

  private static let foreign = Problem(
    .forbidden, "The form is not of this session. Open the page again, and send it from there.",
    "表单不属于当前会话。请重新打开页面后再提交。")
}
