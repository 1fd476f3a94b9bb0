internal import Crypto
internal import Foundation
public import PropertyGraph

/// One entry of the audit log: who read or changed what.
///
/// Besides the actor it holds no personal data: statements are without their values, people are numbers of nodes.
public struct AuditEntry: Sendable, Hashable {
  /// Its place in the log, from 1.
  public let sequence: Int64
  /// When, in UTC.
  public let time: ZonedDateTime
  /// Who: the name of an account on the machine or of the server.
  public let actor: String
  /// What was done: an ``AuditAction`` or, written by a newer version, another word.
  public let action: String
  /// The name of the graph; empty where it is about none.
  public let graph: String
  /// About what: a statement without its values, or nodes such as `#17`.
  public let subject: String
  /// How many rows or records it was; nil where they were not counted.
  public let rows: Int64?
  /// The hash of the entry before it; zeros for the first.
  public let previous: String
  /// SHA-256 over all that stands above, as 64 hexadecimal digits.
  public let hash: String

  /// The most bytes of the actor and of the action.
  public static let nameLimit = 256
  /// The most bytes of the graph's name.
  public static let graphLimit = 1_024
  /// The most bytes of the subject.
  public static let subjectLimit = 4_096
  /// What stands for the hash before the first entry.
  public static let origin = String(repeating: "0", count: 64)

  /// The end of a log whose last entry it is.
  var head: AuditHead { AuditHead(sequence: sequence, hash: hash) }
  /// The hash that an entry with this content has.
  var expectedHash: String { hash(time: time.description) }

  /// The hash of the content; `text` is the text of the time.
  ///
  /// Each field is preceded by its length in bytes, so that no two entries have the same bytes.
  private func hash(time text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    Self.add("guanxi audit 1", to: &bytes)
    Self.add(String(sequence), to: &bytes)
    for field in [text, actor, action, graph, subject] { Self.add(field, to: &bytes) }
    Self.add(rows.map { String($0) } ?? "", to: &bytes)
    Self.add(previous, to: &bytes)
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      digits.append(Self.digits[Int(byte >> 4)])
      digits.append(Self.digits[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func add(_ field: String, to bytes: inout [UInt8]) {
    let count = field.utf8.count
    if count < 100 {
      if count >= 10 { bytes.append(48 + UInt8(count / 10)) }
      bytes.append(48 + UInt8(count % 10))
    } else {
      bytes += String(count).utf8
    }
    bytes.append(UInt8(ascii: ":"))
    bytes += field.utf8
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension AuditEntry {
  /// Makes the entry that follows one; texts that are too long are cut, characters that would break a line are replaced.
  ///
  /// - Parameters:
  ///   - previous: the one before it.
  ///   - note: its content.
  ///   - time: the text of the time of the note.
  init(after previous: AuditHead, _ note: AuditNote, at time: String) {
    let entry = AuditEntry(
      sequence: previous.sequence + 1, time: note.time, actor: Self.line(note.actor, Self.nameLimit),
      action: note.action.rawValue, graph: Self.line(note.graph, Self.graphLimit),
      subject: Self.line(note.subject, Self.subjectLimit), rows: note.rows, previous: previous.hash, hash: "")
    self.init(
      sequence: entry.sequence, time: entry.time, actor: entry.actor, action: entry.action, graph: entry.graph,
      subject: entry.subject, rows: entry.rows, previous: entry.previous, hash: entry.hash(time: time))
  }

  private static func line(_ text: String, _ limit: Int) -> String {
    if text.utf8.count <= limit - 3, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var (line, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      let breaks: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator, .surrogate]
      let shown = breaks.contains(scalar.properties.generalCategory) ? "\u{FFFD}" : scalar
      count += UTF8.width(shown)
      guard count <= limit - 3 else { return String(line) + "…" }
      line.append(shown)
    }
    return String(line)
  }
}

/// The end of the audit log.
public struct AuditHead: Sendable, Hashable {
  /// The last entry; 0 where there is none.
  public let sequence: Int64
  /// Its hash.
  public let hash: String

  /// Makes the end of a log.
  public init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Reads an end as ``description`` writes it; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    self.init(sequence: sequence, hash: parts[1].lowercased())
  }
}

extension AuditHead: CustomStringConvertible {
  /// The sequence and the hash, such as `17:9f…`.
  public var description: String { "\(sequence):\(hash)" }
}
