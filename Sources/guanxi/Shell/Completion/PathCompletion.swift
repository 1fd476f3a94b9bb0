import Foundation

/// Completes the names of files and folders.
enum PathCompletion {
  static func completion(of text: String) -> Completion {
    let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    let begun = String(text.dropFirst(folder.count))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let shown = names.filter { !$0.hasPrefix(".") || begun.hasPrefix(".") }
    return Completion(of: begun, among: shown.map { isFolder(folder + $0) ? $0 + "/" : $0 })
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
