import Foundation
import GraphStore

/// What the child was promised to be durable.
struct Acknowledgement: Hashable, Sendable {
  /// The place in the log, where it was told.
  let sequence: Int64?
  /// The digest of the books in memory after the change, where it was taken.
  let digest: UInt64?
  let actor: String

  fileprivate var line: String { "\(sequence.map { "\($0)" } ?? "-") \(digest.map { "\($0)" } ?? "-") \(actor)\n" }

  init(sequence: Int64?, digest: UInt64?, actor: String) {
    self.sequence = sequence
    self.digest = digest
    self.actor = actor
  }

  private init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3 else { return nil }
    self.init(sequence: Int64(words[0]), digest: UInt64(words[1]), actor: String(words[2]))
  }

  /// Reads what a child noted: whether it had opened the graph, and what was acknowledged.
  static func read(_ path: String) throws -> (isOpened: Bool, all: [Acknowledgement]) {
    let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(separator: "\n")
    return (!lines.isEmpty, lines.compactMap(Acknowledgement.init))
  }
}

/// Notes acknowledgements in a file, each with one call of the system, so that it survives the end of the process.
struct AcknowledgementWriter: Sendable {
  private let descriptor: CInt

  init(appendingTo path: String) throws {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func writeOpened() { write("opened\n") }

  func write(_ acknowledgement: Acknowledgement) { write(acknowledgement.line) }

  private func write(_ line: String) {
    let bytes = Array(line.utf8)
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count else { exit(1) }
  }
}
