import Configuration
import Foundation
import GuanxiEngine
import GuanxiServer

/// The settings of a server, each with where its value came from: a flag, else the environment, else a file, else built in.
struct ServeSettings: Sendable {
  /// A value and where it came from.
  struct Entry: Sendable, Hashable {
    let values: [String]
    /// Such as `--port`, `GUANXI_SERVE_PORT`, or the path of a file.
    let origin: String
    /// 3 for flags, 2 for the environment, 1 for a file, 0 for what is built in.
    let rank: Int
  }

  private var entries: [String: Entry] = [:]

  /// Finds the value of every setting.
  ///
  /// - Parameters:
  ///   - flags: the values of the flags that were given, by name.
  ///   - environment: the variables of the process.
  ///   - file: the path of a file of settings, where there is one.
  ///   - needsGraphs: whether there must be a folder or graphs to serve.
  /// - Throws: the first value that is none, with where it came from.
  init(flags: [String: [String]], environment: [String: String], file: String?, needsGraphs: Bool = true) throws {
    let file = try file.map { try SettingsFile($0) }
    let variables = EnvironmentVariablesProvider(environmentVariables: environment)
    let known = Set(Setting.all.map(\.variable))
    if let unknown = environment.keys.filter({ $0.hasPrefix(Setting.prefix) && !known.contains($0) }).min() {
      throw GuanxiError.usage(
        "\(unknown): there is no such setting. \(NearestName.advice(for: unknown, among: known.sorted()))")
    }
    for setting in Setting.all {
      let entry: Entry? =
        if let values = flags[setting.name] {
          Entry(values: values, origin: setting.name == "graphs" ? "arguments" : "--" + setting.name, rank: 3)
        } else if let text = try variables.environmentValue(forName: setting.variable), !text.isEmpty {
          Entry(values: Self.list(text, setting), origin: setting.variable, rank: 2)
        } else if let file, let values = try file.values(of: setting) {
          Entry(values: values, origin: file.path, rank: 1)
        } else {
          setting.standard.map { Entry(values: [$0], origin: "built in", rank: 0) }
        }
      guard let entry else { continue }
      if let wrong = entry.values.first(where: { !setting.takes($0) }) {
        throw GuanxiError.usage("\(entry.origin): \(setting.name) is \(setting.range), not \"\(wrong.prefix(200))\".")
      }
      entries[setting.name] = entry
    }
    try checkTogether(needsGraphs)
  }

  /// The value of a setting with where it came from; nil where there is none.
  func entry(_ name: String) -> Entry? { entries[name] }

  /// The text of a setting.
  func text(_ name: String) -> String? { entries[name]?.values.first }

  /// The number of a setting, which is within its range.
  func number(_ name: String) -> Int { text(name).flatMap { Int($0) } ?? 0 }

  /// The paths to serve, where there is no folder.
  var graphs: [String] { entries["graphs"]?.values ?? [] }

  /// The bounds of the server.
  var limits: ServerLimits {
    var limits = ServerLimits.standard
    limits.requestsPerMinute = Double(number("requests-per-minute"))
    limits.signInsPerMinute = Double(number("sign-ins-per-minute"))
    limits.analysisSeconds = Double(number("analysis-seconds"))
    limits.body = number("body-bytes")
    limits.connections = number("connections")
    limits.workers = number("workers")
    return limits
  }

  /// Every setting as a line: its name, its value, and where that came from. The key itself is in no setting, its path is.
  var lines: [String] {
    Setting.all.map { setting in
      guard let entry = entries[setting.name] else { return "\(setting.name): (none)" }
      return "\(setting.name): \(entry.values.joined(separator: ", "))  (\(entry.origin))"
    }
  }

  /// The settings that have other values, in the order of their declarations.
  func differences(to other: ServeSettings) -> [Setting] {
    Setting.all.filter { entries[$0.name]?.values != other.entries[$0.name]?.values }
  }

  /// These settings, with those of others that take effect without a restart.
  func adopting(_ other: ServeSettings) -> ServeSettings {
    var settings = self
    for setting in Setting.all where setting.isReloaded { settings.entries[setting.name] = other.entries[setting.name] }
    return settings
  }

  private static func list(_ text: String, _ setting: Setting) -> [String] {
    guard case .texts = setting.kind else { return [text] }
    return text.split(separator: ",").map(String.init)
  }

  /// What is served comes from the one place that counts most; a certificate has its key.
  private mutating func checkTogether(_ needsGraphs: Bool) throws {
    if let folder = entries["folder"], let graphs = entries["graphs"], folder.rank != graphs.rank {
      entries[folder.rank > graphs.rank ? "graphs" : "folder"] = nil
    }
    let (hasFolder, hasGraphs) = (entries["folder"] != nil, !graphs.isEmpty)
    guard hasFolder != hasGraphs || (!hasFolder && !needsGraphs) else {
      throw GuanxiError.usage("Give --folder or graphs, not both.")
    }
    guard (entries["tls-certificate"] == nil) == (entries["tls-key"] == nil) else {
      throw GuanxiError.usage("--tls-certificate and --tls-key go together.")
    }
  }
}
