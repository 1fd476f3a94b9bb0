/// The path of a route: literal segments, and names in braces that stand for one segment each.
struct PathPattern: Sendable, Hashable, CustomStringConvertible {
  /// One segment.
  enum Segment: Sendable, Hashable {
    case literal(String)
    case variable(String)
  }

  let segments: [Segment]
  let description: String

  /// Reads a pattern such as `/v1/graphs/{graph}`.
  init(_ text: String) {
    description = text
    segments = text.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .variable(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The names in braces.
  var variables: [String] {
    segments.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// The values of the names where a path fits; nil where it does not.
  func values(in path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, part) in zip(segments, path) {
      switch segment {
      case .literal(let text): guard text == part else { return nil }
      case .variable(let name): values[name] = part
      }
    }
    return values
  }

  /// The decoded segments of a path; nil where it is wrongly encoded. Empty segments count.
  static func segments(of path: String) -> [String]? {
    guard path.hasPrefix("/") else { return nil }
    var parts: [String] = []
    for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let decoded = PercentEncoding.decoded(Substring(part), isForm: false) else { return nil }
      parts.append(decoded)
    }
    return parts == [""] ? [] : parts
  }
}
