import ArgumentParser
import Foundation
import GuanxiEngine

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at this machine and the settings of the server, and say what to mend.",
    discussion: """
      Examples:
        guanxi doctor
        guanxi doctor --folder data
        guanxi doctor --configuration guanxi.yaml --json

      Drawing, fonts, data folder, disk, graph files, certificate, tokens, clock, ports, open files and memory are looked at, in
      seconds, and nothing is changed. The settings are those that guanxi serve would take. Exit code 0 where all is ok
      or there are warnings alone, 1 where there are problems.
      """)

  @Option(help: ArgumentHelp("The data folder of the server.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("The file of settings of the server, YAML.", valueName: "file"), completion: .file())
  var configuration: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let findings = try findings()
    Terminal.print(
      json ? try FindingText.json(findings, language.chosen) : FindingText.lines(findings, language.chosen))
    let problems = findings.count { $0.state == .problem }
    guard problems == 0 else {
      let said = LocalizedText(
        "\(Wording.count(problems, "problem")). Mend what is said, then run guanxi doctor again.",
        "\(problems) 个问题。请按提示处理，然后再次运行 guanxi doctor。")
      throw GuanxiError.failed(said[language.chosen])
    }
  }

  private func findings() throws -> [Finding] {
    let (read, settings) = try settings()
    let now = try Clock.moment()
    let (host, data) = (settings.text("host") ?? "127.0.0.1", settings.text("folder"))
    let bolt = settings.text("no-bolt") == "true" ? nil : settings.number("bolt-port")
    var checks: [any InstallationCheck] = [DrawingCheck()]
    if let data { checks += [FolderCheck(folder: data), DiskCheck(folder: data)] as [any InstallationCheck] }
    checks.append(GraphsCheck(folder: data, paths: settings.graphs))
    checks.append(
      CertificateCheck(
        host: host, certificate: settings.text("tls-certificate"), key: settings.text("tls-key"), now: now))
    if let data { checks.append(TokensCheck(folder: data, now: now)) }
    checks.append(ClockCheck(now: now, program: "/proc/self/exe"))
    for port in [settings.number("port"), bolt ?? 0] where port != 0 {
      checks.append(PortCheck(host: host, port: port))
    }
    checks.append(OpenFilesCheck(connections: settings.number("connections"), hasBolt: bolt != nil))
    checks.append(MemoryCheck())
    return read + checks.flatMap { $0.findings() }
  }

  /// The settings that the server would take; where it would refuse them, why, and those that are built in.
  private func settings() throws -> ([Finding], ServeSettings) {
    let subject = LocalizedText("settings", "设置")
    let flags = folder.map { ["folder": [$0]] } ?? [:]
    do {
      let settings = try ServeSettings(
        flags: flags, environment: ProcessInfo.processInfo.environment, file: configuration, needsGraphs: false)
      return ([Finding(subject, .ok, "They can be read.", "可以读取。")], settings)
    } catch {
      return (
        [Finding(subject, .problem, "\(error)", "\(error)")],
        try ServeSettings(flags: flags, environment: [:], file: nil, needsGraphs: false)
      )
    }
  }
}
