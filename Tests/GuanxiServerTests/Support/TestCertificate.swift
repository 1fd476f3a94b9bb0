import Foundation
import TestSupport

/// A certificate for this machine, made with `openssl` for one test.
struct TestCertificate {
  let folder: TemporaryFolder

  /// Whether there is `openssl` on this machine.
  static let canBeMade = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  /// Makes a certificate that vouches for itself, `chain.pem`, with its key, `key.pem`.
  ///
  /// - Parameter name: whom the certificate names besides 127.0.0.1.
  init(name: String = "localhost") throws {
    folder = try TemporaryFolder()
    let made = try Self.openssl(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=\(name)", "-addext",
        "subjectAltName=DNS:\(name),IP:127.0.0.1", "-keyout", "key.pem", "-out", "chain.pem",
      ], in: folder.path)
    guard made.code == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  var chain: String { folder.file("chain.pem") }
  var key: String { folder.file("key.pem") }

  /// Runs `openssl`.
  static func openssl(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run("/usr/bin/openssl", arguments, in: folder, environment: ["HOME": folder])
  }

  /// Asks with `curl`, which takes this certificate and no other.
  func curl(_ arguments: [String]) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      "/usr/bin/curl", ["--silent", "--show-error", "--max-time", "60", "--cacert", chain] + arguments,
      in: folder.path, environment: ["HOME": folder.path])
  }
}
