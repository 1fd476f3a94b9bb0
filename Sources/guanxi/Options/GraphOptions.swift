import ArgumentParser
import Foundation
import GuanxiEngine

/// What every command that reads a graph takes.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("A folder of CSV files or a graph file (NAME.guanxi).", valueName: "path"),
    completion: .file())
  var graph: String

  @Option(
    help: ArgumentHelp(
      "The version of a graph file: a number, a date or a moment of its change log; the newest unless given.",
      valueName: "version"))
  var atVersion: String?

  @OptionGroup var language: LanguageOptions

  /// The version that was asked for.
  func version() throws -> GraphVersion {
    guard let atVersion else { return .latest }
    return try VersionText.version(atVersion, of: "--at-version")
  }
}

/// Versions as they are written in options.
enum VersionText {
  static func version(_ text: String, of option: String) throws -> GraphVersion {
    guard let version = GraphVersion(text: text) else {
      throw GuanxiError.usage(
        "\(option): \"\(text)\" is no version. Write a number as guanxi log shows it, a date such as 2026-06-30, "
          + "or a moment such as 2026-06-30T12:00Z.")
    }
    return version
  }
}

/// In which language the command answers.
struct LanguageOptions: ParsableArguments {
  @Option(name: .long, help: "en or zh-Hans; the language of the terminal unless given.")
  var language: Language?

  /// The language of the environment, else English.
  static var environment: Language {
    let environment = ProcessInfo.processInfo.environment
    let tag = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "en"
    return Language(tag: tag.split(separator: ".").first.map(String.init) ?? "en") ?? .english
  }

  /// The language that was asked for, else that of the environment.
  var chosen: Language { language ?? Self.environment }
}

/// On which date facts must hold.
struct DateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The date on which facts hold, as yyyy-mm-dd; today unless given.", valueName: "date"))
  var asOf: String?

  func date() throws -> CalendarDate {
    guard let asOf else { return try Clock.today() }
    do {
      return try CalendarDate(parsing: asOf)
    } catch {
      throw GuanxiError.usage("--as-of: \"\(asOf)\" is not a date of the calendar. Write it as 2026-06-30.")
    }
  }
}
