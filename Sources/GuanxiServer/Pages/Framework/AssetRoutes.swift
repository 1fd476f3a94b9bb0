internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `GET /assets/…`: the style sheet and the scripts of the pages, one route each.
enum AssetRoutes {
  static let all = files.map { name, type, bytes in route(name, type, bytes) }

  private static let files: [(String, String, [UInt8])] = [
    ("styles.css", "text/css; charset=utf-8", PackageResources.styles_css),
    ("print.css", "text/css; charset=utf-8", PackageResources.print_css),
    ("pages.js", "text/javascript; charset=utf-8", PackageResources.pages_js),
    ("picture.js", "text/javascript; charset=utf-8", PackageResources.picture_js),
    ("console.js", "text/javascript; charset=utf-8", PackageResources.console_js),
    ("icon.svg", "image/svg+xml", PackageResources.icon_svg),
  ]

  private static func route(_ name: String, _ type: String, _ bytes: [UInt8]) -> Route {
    let digest = SHA256.hash(data: bytes).prefix(12).map { String($0, radix: 36) }.joined()
    let tag = EntityTag(digest: digest)
    let buffer = ByteBuffer(bytes: bytes)
    return Route(page: .get, "/assets/\(name)", .everybody) { exchange in
      var fields: HTTPFields = [.contentType: type, .eTag: tag.text, .cacheControl: "no-cache"]
      if tag.matches(exchange.request.headers[.ifNoneMatch]) {
        fields[.contentType] = nil
        return Response(status: .notModified, headers: fields)
      }
      return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: buffer))
    }
  }
}
