/// Writes the content of a part: little-endian, whole numbers in 7-bit groups.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Seven bits a byte, the lowest first; the highest bit says that another byte follows.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(count: Int) { write(UInt64(count)) }

  /// Zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …
  mutating func write(signed number: Int64) {
    write(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func write(_ float: Double) {
    withUnsafeBytes(of: float.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    let utf8 = text.utf8
    write(count: utf8.count)
    bytes.append(contentsOf: utf8)
  }

  /// The first number, then each one's distance from the one before it, less one.
  mutating func write(ascending numbers: some Sequence<UInt32>) {
    var least: UInt32 = 0
    for number in numbers {
      write(UInt64(number - least))
      least = number + 1
    }
  }

  /// The difference of each number from the one before it; the first from 0.
  mutating func write(differences numbers: some Sequence<UInt32>) {
    var previous: Int64 = 0
    for number in numbers {
      write(signed: Int64(number) - previous)
      previous = Int64(number)
    }
  }
}
