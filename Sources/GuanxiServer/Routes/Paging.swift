internal import Foundation
internal import GuanxiEngine

/// Which part of a list is asked for: at most `limit` entries behind the one that the cursor stands for.
///
/// A cursor names the last entry that was given, so that entries that come and go meanwhile are neither given twice nor left out.
struct Paging: Sendable {
  /// The most entries of the page.
  let limit: Int
  /// The last entry of the page before; nil for the first page.
  let after: String?

  /// The names of the parameters.
  static let names = ["limit", "cursor"]

  /// The parameters as they are described.
  static let parameters = [
    Operation.Parameter(
      "limit", ["type": "integer", "minimum": 1, "maximum": .integer(ServerLimits.standard.page), "default": 100],
      LocalizedText("The most entries of the page.", "每页最多条数。")),
    Operation.Parameter(
      "cursor", ["type": "string", "pattern": "^[A-Za-z0-9_-]+$"],
      LocalizedText("Where the page begins: `next` of the page before.", "本页的起点：上一页的 `next`。")),
  ]

  /// Reads the parameters of a request.
  init(_ exchange: Exchange) throws(Problem) {
    limit = try exchange.query.integer("limit", in: 1...exchange.server.limits.page) ?? 100
    guard let cursor = exchange.query["cursor"] else {
      after = nil
      return
    }
    let base64 = cursor.replacing("-", with: "+").replacing("_", with: "/")
    let padded = base64 + String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: padded), let text = String(validating: data, as: UTF8.self) else {
      throw Problem(
        .badParameter, "'cursor' is not one that was given. Use `next` of the page before.",
        "参数“cursor”无效，请使用上一页的 next。", members: ["parameter": "cursor"])
    }
    after = text
  }

  /// The cursor behind an entry.
  static func cursor(_ entry: String) -> String {
    Data(entry.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
