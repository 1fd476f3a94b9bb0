import Foundation
import GuanxiEngine

/// The sample graphs of the product.
enum SampleWorld {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("graphs").path

  static let medicalDevices = Result { try OpenedGraph.open(folder + "/medical-devices").graph }
}
