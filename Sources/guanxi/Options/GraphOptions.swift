import ArgumentParser
import Foundation
import GuanxiEngine

/// What every command that reads a graph takes.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("A folder of CSV files or a graph file (NAME.guanxi).", valueName: "path"),
    completion: .file())
  var graph: String

  @OptionGroup var language: LanguageOptions
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
