import Foundation

/// A folder of files for one test, removed at its end.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The bytes of every file, by name.
  func contents(of folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: file(folder)) {
      result[name] = try Data(contentsOf: URL(fileURLWithPath: "\(file(folder))/\(name)"))
    }
    return result
  }
}
