import Foundation
import GuanxiEngine

/// Whether the graphs that would be served open; damaged ones are named.
struct GraphsCheck: InstallationCheck {
  let folder: String?
  /// The paths that are served where there is no folder.
  let paths: [String]

  private static let subject = LocalizedText("graphs", "图")
  /// The most damaged graphs that are named.
  private static let mostNamed = 20

  func findings() -> [Finding] {
    guard let folder else { return paths.map(found) }
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let graphs: [CatalogListing]
    do { graphs = try DataFolderOption.catalog(folder).list() } catch {
      return [Finding(Self.subject, .problem, "\(error)", "\(error)")]
    }
    let damaged = graphs.compactMap { graph -> Finding? in
      guard case .damaged(let reason) = graph.state else { return nil }
      return Finding(
        Self.subject, .problem, "\(graph.name) is damaged: \(reason) guanxi restore gets a copy back.",
        "\(graph.name) 已损坏：\(reason) 可用 guanxi restore 从备份恢复。")
    }
    let open = graphs.count - damaged.count
    return Array(damaged.prefix(Self.mostNamed)) + [
      Finding(
        Self.subject, .ok, "\(Wording.count(open, "graph file")) can be opened. guanxi verify reads one whole.",
        "\(open) 个图文件可以打开。guanxi verify 会完整检查一个文件。")
    ]
  }

  private func found(_ path: String) -> Finding {
    FileManager.default.isReadableFile(atPath: path)
      ? Finding(Self.subject, .ok, "\(path) is there.", "\(path) 存在。")
      : Finding(
        Self.subject, .problem, "\(path) is not there or cannot be read. Check the path.",
        "\(path) 不存在或无法读取。请检查路径。")
  }
}
