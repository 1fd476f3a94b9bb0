import Foundation
import TestSupport
import Testing

@Suite("guanxi doctor")
struct DoctorTests {
  private static let quiet = "port: 0\nbolt-port: 0\nconnections: 10\n"

  private static func doctor(_ arguments: [String], in folder: TemporaryFolder) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["doctor", "--configuration", "guanxi.yaml"] + arguments, in: folder.path)
  }

  @Test("A machine on which all is well has no problem, and nothing is left behind")
  func well() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": Self.quiet])
    try FileManager.default.createDirectory(atPath: folder.file("data"), withIntermediateDirectories: false)
    #expect(try BuiltCommand.run(["graphs", "create", "acme", "--folder", "data"], in: folder.path).code == 0)
    let outcome = try Self.doctor(["--folder", "data"], in: folder)
    #expect(outcome.code == 0, "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.contains("Graphviz drew a picture with Chinese text"))
    #expect(outcome.text.contains("1 graph file can be opened."))
    #expect(outcome.text.contains("guanxi serve makes the first one"))
    #expect(try folder.contents(of: "data").keys.contains("server.sqlite") == false)
  }

  @Test("A damaged graph is named, in both languages, and the exit code is 1")
  func damaged() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": Self.quiet])
    try FileManager.default.createDirectory(atPath: folder.file("data"), withIntermediateDirectories: false)
    try folder.write([1, 2, 3], to: "data/bad.guanxi")
    let english = try Self.doctor(["--folder", "data"], in: folder)
    #expect(english.code == 1)
    #expect(english.text.contains("bad is damaged: "))
    #expect(english.errors.hasPrefix("1 problem. Mend what is said"))
    let chinese = try Self.doctor(["--folder", "data", "--language", "zh-Hans"], in: folder)
    #expect(chinese.code == 1)
    #expect(chinese.text.contains("bad 已损坏："))
    #expect(chinese.text.contains("问题  图"))
  }

  @Test("JSON has one object for each finding, with its state")
  func json() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": Self.quiet])
    let outcome = try Self.doctor(["--json", "--folder", "nowhere"], in: folder)
    #expect(outcome.code == 1)
    let rows = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [[String: String]])
    #expect(rows.contains { $0["subject"] == "folder" && $0["state"] == "problem" })
    #expect(rows.contains { $0["subject"] == "memory" })
    #expect(rows.allSatisfy { $0.keys.sorted() == ["message", "state", "subject"] })
    #expect(!folder.has("nowhere"))
  }

  @Test("Settings that are wrong, a key without its certificate's file, and a bad address are problems")
  func settings() throws {
    let wrong = try TemporaryFolder(["guanxi.yaml": "prot: 1\n"])
    let first = try Self.doctor([], in: wrong)
    #expect(first.code == 1)
    #expect(first.text.contains("there is no setting \"prot\". Did you mean \"port\"?"))
    let bad = try TemporaryFolder([
      "guanxi.yaml": "port: 7600\nno-bolt: true\nhost: 192.0.2.1\ntls-certificate: chain.pem\ntls-key: key.pem\n"
    ])
    let second = try Self.doctor([], in: bad)
    #expect(second.code == 1)
    #expect(second.text.contains("chain.pem: there is no such file."))
    #expect(second.text.contains("192.0.2.1:7600 cannot be listened on: "))
  }

  @Test("A token that ends soon is named")
  func tokens() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": Self.quiet])
    try FileManager.default.createDirectory(atPath: folder.file("data"), withIntermediateDirectories: false)
    let made = try BuiltCommand.run(
      ["token", "create", "--folder", "data", "--name", "weekly report", "--days", "3"], in: folder.path)
    #expect(made.code == 0)
    let outcome = try Self.doctor(["--folder", "data"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("1 token valid, 0 expired."))
    #expect(outcome.text.contains("Token 1 (weekly report) ends at "))
    #expect(outcome.text.contains("No valid token has the scope admin."))
  }
}
