import ArgumentParser
import GuanxiEngine

struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Find the first entry that was changed, removed or moved; exit code 3 if there is one.",
    discussion: """
      Examples:
        guanxi audit verify --folder data
        guanxi audit verify --folder data --expect 17:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

      It prints the end of the log. Who keeps it elsewhere and gives it with --expect later also finds a log that was
      written anew as a whole.
      """)

  @OptionGroup var options: AuditFileOptions

  @Option(help: ArgumentHelp("An end of the log that was printed before.", valueName: "number:hash"))
  var expect: String?

  func run() throws {
    var noted: AuditHead?
    if let expect {
      noted = AuditHead(text: expect)
      if noted == nil {
        throw GuanxiError.usage(
          "--expect: \"\(expect)\" is no end of a log. Give one as guanxi audit verify prints it.")
      }
    }
    let found = try AuditLog(reading: options.path).verify(expecting: noted)
    let text = AuditText.text(of: found, options.language.chosen)
    guard found.fault == nil else { throw GuanxiError.badData(text) }
    Terminal.print(text)
  }
}
