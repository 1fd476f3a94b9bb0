import Foundation
import GuanxiEngine

/// Whether the data folder is there, can be written to, and is nobody else's to read.
struct FolderCheck: InstallationCheck {
  let folder: String

  private static let subject = LocalizedText("folder", "文件夹")

  func findings() -> [Finding] {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return [
        Finding(
          Self.subject, .problem, "\(folder) is no folder. Make it, or name another with --folder.",
          "\(folder) 不是文件夹。请新建，或用 --folder 指定另一个。")
      ]
    }
    guard isWritable else {
      return [
        Finding(
          Self.subject, .problem, "\(folder) cannot be written to. Give it to the user who runs the server (chown).",
          "无法写入 \(folder)。请把它交给运行服务器的用户（chown）。")
      ]
    }
    let mode = (try? FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int) ?? 0
    guard mode & 0o007 == 0 else {
      return [
        Finding(
          Self.subject, .warning,
          "\(folder) can be written to, but others on this machine see into it: chmod o= \(folder)",
          "\(folder) 可写，但本机其他用户也能查看：chmod o= \(folder)")
      ]
    }
    return [Finding(Self.subject, .ok, "\(folder) can be written to.", "\(folder) 可写。")]
  }

  /// A file that is made and removed says more than the rights of the folder: it also finds a file system for reading alone.
  private var isWritable: Bool {
    var name = Array("\(folder)/.guanxi-doctor-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    unlink(name)
    return true
  }
}
