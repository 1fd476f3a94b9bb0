import Foundation

/// Files that tests read and that are not made by them.
public enum TestData {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Data of others, which is not part of the package and may be absent.
  public static let shared =
    ProcessInfo.processInfo.environment["GUANXI_TEST_DATA"]
    ?? package.deletingLastPathComponent().appendingPathComponent("shared/data").path

  /// Whether a file or folder of the data of others is there.
  public static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(shared)/\(name)") }

  /// A page of the documentation.
  public static func page(_ name: String) -> String { package.appendingPathComponent("docs/\(name)").path }

  /// A folder of the sample graphs.
  public static func graph(_ name: String) -> String { package.appendingPathComponent("graphs/\(name)").path }
}
