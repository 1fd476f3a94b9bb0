import Diagrams
import Foundation
import Procedures
import Testing

/// Writes pictures for a person to look at: set `GUANXI_PICTURES` to a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUANXI_PICTURES"] != nil))
struct PictureFiles {
  @Test(arguments: [5, 20, 60, 3000])
  func groups(count: Int) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["GUANXI_PICTURES"])
    for (name, options, isChinese) in [
      ("en", DiagramOptions(), nil), ("zh", DiagramOptions(language: .simplifiedChinese), true),
      ("lr", DiagramOptions(orientation: .leftToRight), nil),
    ] as [(String, DiagramOptions, Bool?)] {
      let model = SampleGroup.model(count: count, seed: 7, isChinese: isChinese)
      let document = try CustomerTreeDiagram.document(of: model, options: options, measuring: GridMeasurer())
      try document.dot.write(toFile: "\(folder)/\(count)-\(name).dot", atomically: true, encoding: .utf8)
    }
  }
}
