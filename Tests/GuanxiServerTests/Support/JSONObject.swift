import Foundation

/// A JSON document as tests look at it.
struct JSONObject {
  let value: Any

  init(_ data: Data) throws { value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) }

  private init(value: Any) { self.value = value }

  /// An entry of an object; null where there is none.
  subscript(name: String) -> JSONObject { JSONObject(value: (value as? [String: Any])?[name] ?? NSNull()) }

  /// The items of a list; none where it is no list.
  var items: [JSONObject] { (value as? [Any] ?? []).map { JSONObject(value: $0) } }

  /// The entries of an object.
  var entries: [String: JSONObject] { (value as? [String: Any] ?? [:]).mapValues { JSONObject(value: $0) } }

  var text: String? { value as? String }
  var integer: Int? { (value as? NSNumber)?.intValue }
  var isNull: Bool { value is NSNull }
}
