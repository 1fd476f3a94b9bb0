import Foundation
import Glibc

/// Names under which something is written until it is whole.
enum PartialPath {
  /// A hidden name in the same folder, so that renaming it is one step.
  static func sibling(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let url = URL(fileURLWithPath: trimmed)
    let name = ".\(url.lastPathComponent).\(getpid()).partial"
    return url.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Gives a file or folder its name; a folder takes the place of an old one.
  static func publish(_ partial: String, as path: String) throws(ExportError) {
    let old = partial + ".old"
    var isFolder: ObjCBool = false
    let replacesFolder = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    if replacesFolder, rename(path, old) != 0 { throw failure(path) }
    guard rename(partial, path) == 0 else {
      let error = failure(path)
      if replacesFolder { rename(old, path) }
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
    if replacesFolder { try? FileManager.default.removeItem(atPath: old) }
  }

  static func failure(_ path: String) -> ExportError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
