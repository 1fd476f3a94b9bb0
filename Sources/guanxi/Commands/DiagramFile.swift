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
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw GuanxiError.usage("\(path): there is no folder \(folder.relativePath). Make it first, or name another.")
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw GuanxiError.failed("\(path): cannot be written. Check that you may write there and that there is space.")
    }
  }
}
