/// Lines of text and their extents as bytes beside a message.
///
/// Numbers have eight bytes, the lowest first. A diagram measures hundreds of lines at once; as JSON they took as long as
/// to measure.
enum TextRuns {
  /// The bytes of some runs: of each its size, then font and text with their lengths.
  static func bytes(of runs: [TextRun]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(runs.reduce(0) { $0 + 24 + $1.fontName.utf8.count + $1.text.utf8.count })
    for run in runs {
      append(run.fontSize.bitPattern, to: &bytes)
      for text in [run.fontName, run.text] {
        append(UInt64(text.utf8.count), to: &bytes)
        bytes.append(contentsOf: text.utf8)
      }
    }
    return bytes
  }

  /// The runs in some bytes; nil where they are cut off.
  static func runs(in bytes: [UInt8]) -> [TextRun]? {
    var runs: [TextRun] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let size = number(from: &rest), let font = text(from: &rest), let text = text(from: &rest) else {
        return nil
      }
      runs.append(TextRun(text, fontName: font, fontSize: Double(bitPattern: size)))
    }
    return runs
  }

  /// The bytes of some extents: four numbers each.
  static func bytes(of extents: [TextExtent]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(extents.count * 32)
    for extent in extents {
      for length in [extent.width, extent.scalableWidth, extent.height, extent.baseline] {
        append(length.bitPattern, to: &bytes)
      }
    }
    return bytes
  }

  /// The extents in some bytes; nil where they are cut off.
  static func extents(in bytes: [UInt8]) -> [TextExtent]? {
    guard bytes.count.isMultiple(of: 32) else { return nil }
    var extents: [TextExtent] = []
    extents.reserveCapacity(bytes.count / 32)
    var rest = bytes[...]
    while let width = number(from: &rest), let scalable = number(from: &rest), let height = number(from: &rest),
      let baseline = number(from: &rest)
    {
      extents.append(
        TextExtent(
          width: Double(bitPattern: width), scalableWidth: Double(bitPattern: scalable),
          height: Double(bitPattern: height), baseline: Double(bitPattern: baseline)))
    }
    return extents
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift: UInt64 in [0, 8, 16, 24, 32, 40, 48, 56] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(from rest: inout ArraySlice<UInt8>) -> UInt64? {
    guard rest.count >= 8 else { return nil }
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(rest[rest.startIndex + index]) << UInt64(8 * index) }
    rest = rest.dropFirst(8)
    return number
  }

  private static func text(from rest: inout ArraySlice<UInt8>) -> String? {
    guard let length = number(from: &rest), length <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return String(decoding: rest.prefix(Int(length)), as: UTF8.self)
  }
}
