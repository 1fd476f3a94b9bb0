import Foundation
import TestSupport
import Testing

@Suite("The settings of the server")
struct SettingsTests {
  private static func shown(
    _ arguments: [String], _ environment: [String: String] = [:], in folder: TemporaryFolder
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      BuiltCommand.path, ["serve", "--show-configuration"] + arguments, in: folder.path,
      environment: ["LANG": "en_US.UTF-8", "HOME": folder.path].merging(environment) { $1 })
  }

  @Test(
    "A flag counts most, then the environment, then the file, then what is built in; each value says where it came from"
  )
  func precedence() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": "folder: data\nport: 7001\nworkers: 2\nconnections: 10\n"])
    let text = try Self.shown(
      ["--configuration", "guanxi.yaml", "--port", "7003"],
      ["GUANXI_SERVE_PORT": "7002", "GUANXI_SERVE_WORKERS": "3"], in: folder
    ).text
    #expect(text.contains("port: 7003  (--port)\n"))
    #expect(text.contains("workers: 3  (GUANXI_SERVE_WORKERS)\n"))
    #expect(text.contains("connections: 10  (guanxi.yaml)\n"))
    #expect(text.contains("host: 127.0.0.1  (built in)\n"))
    #expect(text.contains("tls-key: (none)\n"))
  }

  @Test(
    "What is wrong is said with where it stands",
    arguments: [
      ("folder: data\nprot: 1\n", "guanxi.yaml, line 2: there is no setting \"prot\". Did you mean \"port\"?"),
      ("folder: data\nport: 70000\n", "guanxi.yaml: port is 0 to 65535, not \"70000\"."),
      ("folder: data\nport: [1, 2]\n", "guanxi.yaml: port is 0 to 65535, and the file has something else."),
      ("folder: data\nport: 1\nport: 2\n", "guanxi.yaml, line 3: port is there twice. Leave one."),
      ("folder: data\nlog-level: loud\n", "guanxi.yaml: log-level is trace, debug,"),
      ("folder: data\ntls-key: key.pem\n", "--tls-certificate and --tls-key go together."),
      ("folder: \"data\n", "guanxi.yaml: this is not YAML"),
      ("- folder\n", "Give --folder or graphs, not both."),
    ])
  func mistakes(file: String, complaint: String) throws {
    let folder = try TemporaryFolder(["guanxi.yaml": file])
    let outcome = try Self.shown(["--configuration", "guanxi.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
  }

  @Test("A file that is not there and a variable that is no setting are named")
  func sources() throws {
    let folder = try TemporaryFolder()
    let missing = try Self.shown(["--configuration", "nowhere.yaml"], in: folder)
    #expect(missing.code == 2)
    #expect(missing.errors.contains("nowhere.yaml: the file of settings cannot be read."))
    let unknown = try Self.shown(["graph"], ["GUANXI_SERVE_PROT": "1"], in: folder)
    #expect(unknown.errors.contains("GUANXI_SERVE_PROT: there is no such setting. Did you mean \"GUANXI_SERVE_PORT\"?"))
  }

  @Test("A folder on the command line is served instead of the graphs of the file")
  func served() throws {
    let folder = try TemporaryFolder(["guanxi.yaml": "graphs:\n  - sample\n  - other\n"])
    #expect(try Self.shown(["--configuration", "guanxi.yaml"], in: folder).text.contains("graphs: sample, other"))
    let text = try Self.shown(["--configuration", "guanxi.yaml", "--folder", "data"], in: folder).text
    #expect(text.contains("folder: data  (--folder)\ngraphs: (none)\n"))
  }

  @Test("The page of settings has every setting with its range and what is built in")
  func documented() throws {
    let page = try String(contentsOfFile: TestData.page("operation.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let folder = try TemporaryFolder()
    let lines = try Self.shown(["--folder", "data"], in: folder).text.split(separator: "\n")
    let names = lines.compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(names.count > 10)
    #expect(rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) } == names)
    for line in lines where line.hasSuffix("  (built in)") {
      let parts = line.dropLast("  (built in)".count).split(separator: ":", maxSplits: 1)
      let row = rows.first { $0.hasPrefix("| `\(parts[0])`") }
      #expect(row?.contains("| \(parts[1].trimmingCharacters(in: .whitespaces)) |") == true, "\(line)")
    }
  }
}
