import Bolt
import PropertyGraph
import TestSupport
import Testing

@Suite("Random values in PackStream")
struct RandomValueTests {
  @Test("A value that is written is read again")
  func roundTrips() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let value = Self.value(depth: 4, &generator)
      let read = try PackStreamReader.value(of: PackStreamWriter.bytes(of: value))
      #expect(read == value, "seed \(seed), round \(round)")
    }
  }

  @Test("Bytes that were changed are read or refused, and nothing else happens")
  func changedBytes() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<5_000 {
      var bytes = PackStreamWriter.bytes(of: Self.value(depth: 3, &generator))
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      if let value = try? PackStreamReader.value(of: bytes) {
        read += 1
        _ = try? Value(value)
      } else {
        refused += 1
      }
      for version in BoltVersion.spoken { _ = try? BoltRequest(bytes, version: version) }
    }
    #expect(read > 0 && refused > 0, "seed \(seed)")
  }

  @Test("Messages come out of chunks as they went in, however the bytes are cut")
  func chunks() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let messages = (0..<5).map { _ in
        [UInt8](repeating: .random(in: 0...255, using: &generator), count: .random(in: 1...200_000, using: &generator))
      }
      let bytes: [UInt8] = messages.flatMap { (message: [UInt8]) -> [UInt8] in [0, 0] + ChunkWriter.chunks(of: message)
      }
      var reader = ChunkReader()
      var read: [[UInt8]] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 1...70_000, using: &generator))
        reader.append(bytes[start..<end])
        while let message = try reader.next() { read.append(message) }
        start = end
      }
      #expect(read == messages, "seed \(seed)")
    }
  }

  static func value(depth: Int, _ generator: inout SeededGenerator) -> PackStreamValue {
    switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .boolean(.random(using: &generator))
    case 2:
      let number = Int(truncatingIfNeeded: UInt64.random(in: .min ... .max, using: &generator))
      return .integer(number >> Int.random(in: 0...63, using: &generator))
    case 3: return .float(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 7)
    case 4: return .string(text(&generator))
    case 5: return .bytes(Array(text(&generator).utf8))
    case 6:
      return .list((0..<Int.random(in: 0...20, using: &generator)).map { _ in value(depth: depth - 1, &generator) })
    case 7:
      var entries: [String: PackStreamValue] = [:]
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        entries[text(&generator)] = value(depth: depth - 1, &generator)
      }
      return .map(entries)
    default:
      let fields = (0..<Int.random(in: 0...15, using: &generator)).map { _ in value(depth: depth - 1, &generator) }
      return .structure(PackStreamStructure(.random(in: 0...255, using: &generator), fields))
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let count = [3, 16, 300].randomElement(using: &generator) ?? 3
    let letters: [Character] = ["a", "Z", "é", "关", "😀", "\u{0}"]
    return String(
      (0..<Int.random(in: 0...count, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      })
  }
}
