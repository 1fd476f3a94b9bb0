internal import Foundation
public import Procedures

/// Writes what a catalog has, for people and for programs.
public enum CatalogText {
  private struct Row: Encodable {
    let name: String
    let state: String
    let reason: String?
    let version: Int64?
    let nodes: Int?
    let relationships: Int?
    let memoryBytes: Int?
    let fileBytes: Int
  }

  private struct DroppedRow: Encodable {
    let name: String
    let dropped: String
    let fileBytes: Int
  }

  /// The graphs in aligned columns.
  public static func table(_ graphs: [CatalogListing], _ language: Language) -> String {
    let said = language == .english
    guard !graphs.isEmpty else {
      return said ? "There is no graph yet: guanxi graphs create NAME makes one." : "还没有图：用 guanxi graphs create 名称 新建。"
    }
    let titles = said ? ["name", "state", "version", "file"] : ["名称", "状态", "版本", "文件"]
    let rows = graphs.map { graph in
      [graph.name.text, state(graph, language), graph.version.map(String.init) ?? "–", size(graph.fileBytes)]
    }
    let reasons = graphs.compactMap { graph -> String? in
      guard case .damaged(let reason) = graph.state else { return nil }
      return "\n\(graph.name): \(reason)"
    }
    return lines([titles] + rows) + reasons.joined()
  }

  /// The dropped graphs in aligned columns.
  public static func table(_ graphs: [DroppedGraph], _ language: Language) -> String {
    let said = language == .english
    guard !graphs.isEmpty else { return said ? "Nothing that was dropped can be had back." : "没有可以恢复的已删除的图。" }
    let titles = said ? ["name", "dropped", "file"] : ["名称", "删除时间", "文件"]
    return lines([titles] + graphs.map { [$0.name.text, $0.time.description, size($0.fileBytes)] })
  }

  /// The graphs as a JSON list.
  public static func json(_ graphs: [CatalogListing]) throws -> String {
    try encoded(
      graphs.map { graph in
        var reason: String?
        if case .damaged(let why) = graph.state { reason = why }
        return Row(
          name: graph.name.text, state: word(graph), reason: reason, version: graph.version, nodes: graph.nodes,
          relationships: graph.relationships, memoryBytes: graph.memoryBytes, fileBytes: graph.fileBytes)
      })
  }

  /// The dropped graphs as a JSON list.
  public static func json(_ graphs: [DroppedGraph]) throws -> String {
    try encoded(
      graphs.map { DroppedRow(name: $0.name.text, dropped: $0.time.description, fileBytes: $0.fileBytes) })
  }

  private static func word(_ graph: CatalogListing) -> String {
    switch graph.state {
    case .loaded: "loaded"
    case .stored: "stored"
    case .damaged: "damaged"
    case .branch: "branch"
    }
  }

  private static func state(_ graph: CatalogListing, _ language: Language) -> String {
    let english = language == .english
    switch graph.state {
    case .loaded: return english ? "in memory" : "已载入"
    case .stored: return english ? "stored" : "已存储"
    case .damaged: return english ? "damaged" : "已损坏"
    case .branch(let origin, let version):
      return english ? "branch of \(origin), version \(version)" : "\(origin) 第 \(version) 版的分支"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\((bytes + 1_023) >> 10) KiB" : "\(bytes >> 20) MiB"
  }

  private static func lines(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.of($0)) }
        .joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
