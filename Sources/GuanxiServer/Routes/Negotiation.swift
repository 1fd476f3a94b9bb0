internal import GuanxiEngine
internal import HTTPTypes

/// What a caller accepts, best first, as RFC 9110 writes it: `text/csv, application/json;q=0.5`.
struct Negotiation: Sendable {
  private let ranges: [(range: String, quality: Double)]

  /// The most ranges that are looked at.
  private static let most = 32

  /// Reads the value of `Accept` or `Accept-Language`; none means that everything is welcome.
  init(_ header: String?) {
    let parts = (header ?? "").split(separator: ",").prefix(Self.most)
    ranges = parts.compactMap { part in
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard let range = pieces.first, !range.isEmpty else { return nil }
      let given = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
      return (range, min(max(given ?? 1, 0), 1))
    }
  }

  /// How welcome a media type is, from 0 to 1; the most specific range decides.
  func quality(ofType type: String) -> Double {
    guard !ranges.isEmpty else { return 1 }
    let major = type.prefix { $0 != "/" }
    for range in [type, "\(major)/*", "*/*"] {
      if let found = ranges.first(where: { $0.range == range }) { return found.quality }
    }
    return 0
  }

  /// How welcome a content coding such as `gzip` is, from 0 to 1. What is not named and has no `*` is not welcome.
  func quality(ofCoding coding: String) -> Double {
    let named = ranges.first { $0.range == coding } ?? ranges.first { $0.range == "*" }
    return named?.quality ?? 0
  }

  /// The best of some offers, the first of those that are equally welcome; nil where none is acceptable.
  func best<Offer>(of offers: [Offer], type: (Offer) -> String) -> Offer? {
    var best: (offer: Offer, quality: Double)?
    for offer in offers {
      let quality = quality(ofType: type(offer))
      if quality > best?.quality ?? 0 { best = (offer, quality) }
    }
    return best?.offer
  }

  /// The language that is most welcome; English where none of ours is.
  var language: Language {
    var best: (language: Language, quality: Double)?
    for (range, quality) in ranges where quality > best?.quality ?? 0 {
      if let language = Language(tag: range) { best = (language, quality) }
    }
    return best?.language ?? .english
  }
}
