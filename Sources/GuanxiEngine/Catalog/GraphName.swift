internal import Foundation

/// The name of a graph in a data folder: what its file is called, without the ending.
public struct GraphName: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The longest name, in bytes of UTF-8: file systems take 255 with what is put behind it.
  public static let longest = 180

  /// The name, in canonical composition.
  public let text: String

  /// Takes a name.
  ///
  /// - Throws: ``GuanxiError/usage(_:)`` for a name that no file can have, or that would be hidden or hard to type.
  public init(_ text: String) throws(GuanxiError) {
    let bytes = text.utf8
    if bytes.allSatisfy(Self.isSimple), let first = bytes.first, first != UInt8(ascii: "-"),
      bytes.count <= Self.longest
    {
      self.text = text
      return
    }
    let composed = text.precomposedStringWithCanonicalMapping
    let isPlain = composed.unicodeScalars.allSatisfy { scalar in
      !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
        && ![.control, .lineSeparator, .paragraphSeparator, .format, .privateUse, .unassigned].contains(
          scalar.properties.generalCategory)
    }
    guard let first = composed.first, let last = composed.last, isPlain, composed.utf8.count <= Self.longest,
      !".-~ ".contains(first), !". ".contains(last)
    else {
      throw .usage(
        "\"\(text.prefix(60))\" cannot be the name of a graph. Take 1 to \(Self.longest) bytes of letters, digits, spaces, "
          + "- and _; the first one is no point, dash or space.")
    }
    self.text = composed
  }

  /// Whether a byte is a letter, digit, dash or line of ASCII: names of these alone need no closer look.
  private static func isSimple(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The name of a file of a data folder; nil for files that are none of a graph.
  init?(ofFile file: String) {
    guard file.hasSuffix(".guanxi") else { return nil }
    try? self.init(String(file.dropLast(".guanxi".count)))
  }

  /// The file in a data folder.
  func path(in folder: String) -> String { folder + "/" + text + ".guanxi" }

  /// The name itself.
  public var description: String { text }

  /// By Unicode scalars.
  public static func < (left: GraphName, right: GraphName) -> Bool { left.text < right.text }
}
