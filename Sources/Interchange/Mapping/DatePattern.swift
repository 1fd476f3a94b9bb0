import PropertyGraph

/// A pattern of dates and times such as `yyyy-MM-dd HH:mm:ss`, compiled once and matched against bytes.
///
/// Letters: `yyyy` `yy` (1970–2069) `MM` `M` `MMM` (English month) `dd` `d` `HH` `H` `mm` `m` `ss` `s` `SSS` (one to
/// nine digits of a fraction), a run of three `X` (offset, or `Z`). Text between single quotes, and all that is not a letter, stands
/// for itself.
struct DatePattern: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case number(Part, digits: ClosedRange<Int>)
    case shortYear
    case monthName
    case fraction
    case offset
    case literal(UInt8)
  }

  private enum Part: Int, Sendable, Hashable {
    case year, month, day, hour, minute, second
  }

  /// What a text said.
  struct Components {
    var fields = (year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0)
    var nanosecond = 0
    var offset: Int32?
  }

  /// The pattern as it was written.
  let text: String
  private let tokens: [Token]

  /// Compiles a pattern; nil where it has a letter that is not known.
  init?(_ text: String) {
    self.text = text
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "'" {
        let inner = rest.dropFirst().prefix { $0 != "'" }
        guard rest.count >= inner.count + 2 else { return nil }
        tokens += inner.utf8.map(Token.literal)
        rest = rest.dropFirst(inner.count + 2)
        continue
      }
      let run = rest.prefix { $0 == first }
      if first.isLetter {
        guard let token = Self.token(first, run.count) else { return nil }
        tokens.append(token)
      } else {
        tokens += run.utf8.map(Token.literal)
      }
      rest = rest.dropFirst(run.count)
    }
    self.tokens = tokens
  }

  private static func token(_ letter: Character, _ count: Int) -> Token? {
    switch (letter, count) {
    case ("y", 4), ("u", 4): .number(.year, digits: 4...4)
    case ("y", 2): .shortYear
    case ("M", 3): .monthName
    case ("M", 1...2): .number(.month, digits: count...2)
    case ("d", 1...2): .number(.day, digits: count...2)
    case ("H", 1...2): .number(.hour, digits: count...2)
    case ("m", 1...2): .number(.minute, digits: count...2)
    case ("s", 1...2): .number(.second, digits: count...2)
    case ("S", 1...9): .fraction
    case ("X", 1...3): .offset
    default: nil
    }
  }

  /// Matches the whole of the bytes; nil where they do not fit.
  func components(_ bytes: UnsafeBufferPointer<UInt8>) -> Components? {
    var result = Components()
    var position = 0
    for token in tokens {
      switch token {
      case .literal(let byte):
        guard position < bytes.count, bytes[position] == byte else { return nil }
        position += 1
      case .number(let part, let digits):
        guard let number = Self.number(bytes, &position, digits) else { return nil }
        Self.set(part, to: number, in: &result)
      case .shortYear:
        guard let number = Self.number(bytes, &position, 2...2) else { return nil }
        result.fields.year = number < 70 ? 2000 + number : 1900 + number
      case .monthName:
        guard let month = Self.month(bytes, &position) else { return nil }
        result.fields.month = month
      case .fraction:
        let start = position
        guard var number = Self.number(bytes, &position, 1...9) else { return nil }
        for _ in (position - start)..<9 { number *= 10 }
        result.nanosecond = number
      case .offset:
        let rest = String(decoding: bytes[position...], as: UTF8.self)
        guard let zone = try? TimeZoneReference(parsing: rest), let offset = zone.fixedOffsetSeconds else { return nil }
        result.offset = offset
        position = bytes.count
      }
    }
    return position == bytes.count ? result : nil
  }

  private static func set(_ part: Part, to number: Int, in result: inout Components) {
    switch part {
    case .year: result.fields.year = number
    case .month: result.fields.month = number
    case .day: result.fields.day = number
    case .hour: result.fields.hour = number
    case .minute: result.fields.minute = number
    case .second: result.fields.second = number
    }
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ digits: ClosedRange<Int>
  ) -> Int? {
    var number = 0
    var count = 0
    while position < bytes.count, count < digits.upperBound, bytes[position] &- 48 < 10 {
      number = number * 10 + Int(bytes[position] &- 48)
      position += 1
      count += 1
    }
    return digits.contains(count) ? number : nil
  }

  private static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    guard position + 3 <= bytes.count else { return nil }
    let name = String(decoding: bytes[position..<position + 3], as: UTF8.self).lowercased()
    position += 3
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: name).map { $0 + 1 }
  }
}
