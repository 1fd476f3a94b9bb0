public import Foundation

/// The built command, found beside the test bundle.
public enum BuiltCommand {
  /// The path of the program.
  public static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("guanxi").path

  /// What a run of a program left.
  public struct Outcome: Sendable {
    /// The exit code; 1000 + the signal where a signal ended the program.
    public let code: Int32
    /// Standard output, byte for byte.
    public let output: Data
    /// Standard error as text.
    public let errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the command and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the words after its name.
  ///   - folder: the folder that it runs in.
  ///   - language: the language of the environment.
  public static func run(
    _ arguments: [String], in folder: String = "/", language: String = "en_US.UTF-8"
  ) throws -> Outcome {
    try run(path, arguments, in: folder, environment: ["LANG": language, "HOME": folder])
  }

  /// Runs any program and waits for its end.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String]
  ) throws -> Outcome {
    let place = try TemporaryFolder(["output": "", "errors": ""])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: place.file("output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: place.file("errors")))
    try process.run()
    process.waitUntilExit()
    let code = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 1_000 : 0)
    return Outcome(
      code: code, output: try place.bytes(of: "output"),
      errors: String(decoding: try place.bytes(of: "errors"), as: UTF8.self))
  }
}
