internal import Foundation

/// A JSON value that the server itself makes: descriptions, problems, lists.
enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// The value as JSON text with sorted keys, ending with a line feed: the same value gives the same bytes.
  var document: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(self) else { return "null\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The value as JSON text on one line.
  var line: String { String(decoding: lineBytes, as: UTF8.self) }

  /// The bytes of the value as JSON text on one line.
  var lineBytes: [UInt8] {
    var writer = JSONLineWriter()
    writer.write(self)
    return writer.bytes
  }

  /// An object without the entries that are null.
  static func present(_ entries: [String: JSON]) -> JSON { .object(entries.filter { $0.value != .null }) }

  /// A text, or null where there is none.
  static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
}

extension JSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .number(let number):
      if number.isFinite { try container.encode(number) } else { try container.encodeNil() }
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .object(let entries): try container.encode(entries)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Dictionary(elements) { $1 }) }
}
