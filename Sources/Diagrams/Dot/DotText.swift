/// The text of a drawing as it is put together, piece by piece.
struct DotText {
  private var bytes: [UInt8] = []

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins a text that will have about so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds a text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds one byte of ASCII.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a colour as Graphviz reads it, such as `#0072b2`.
  mutating func append(_ color: DotColor) {
    bytes.append(UInt8(ascii: "#"))
    for part in [color.red, color.green, color.blue] {
      bytes.append(Self.digit(part >> 4))
      bytes.append(Self.digit(part & 15))
    }
  }

  /// Adds the name of a node, such as `company_12`.
  mutating func append(_ name: DotName) {
    append(name.kind.rawValue)
    bytes.append(UInt8(ascii: "_"))
    append(whole: name.number)
  }

  /// Adds a number without its sign, divided by 1,000 or another power of ten, as few decimals as it takes.
  mutating func append(_ units: Int, outOf one: Int) {
    append(whole: units / one)
    var (rest, place) = (units % one, one)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while rest > 0 {
      place /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
    }
  }

  private mutating func append(whole number: Int) {
    if number < 0 { return append("\(number)") }
    if number > 9 { append(whole: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
  }
}
