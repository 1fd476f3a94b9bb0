import Foundation
import GuanxiEngine

/// Writes diagrams to files.
enum DiagramFile {
  /// The format that a file's name stands for.
  static func format(of path: String) -> DiagramFormat? {
    DiagramFormat(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  /// Writes a file whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw GuanxiError.failed("\(path) cannot be written: \(error.localizedDescription)")
    }
  }
}
