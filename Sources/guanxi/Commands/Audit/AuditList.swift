import ArgumentParser
import GuanxiEngine

struct AuditList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List entries: when who did what to which graph.",
    discussion: """
      Examples:
        guanxi audit list --folder data
        guanxi audit list --folder data --from 1 --limit 1000 --json
      """)

  @OptionGroup var options: AuditFileOptions

  @Option(help: ArgumentHelp("The first entry; the last few unless given.", valueName: "number"))
  var from: Int64?

  @Option(help: "The most entries, from 1 to \(AuditLog.pageLimit).")
  var limit = 20

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  func validate() throws {
    if !(1...AuditLog.pageLimit).contains(limit) {
      throw ValidationError("--limit is from 1 to \(AuditLog.pageLimit).")
    }
  }

  func run() throws {
    let page = try AuditLog(reading: options.path).entries(from: from, limit: limit)
    let language = options.language.chosen
    if !json || !page.entries.isEmpty {
      Terminal.print(json ? try AuditText.json(page) : AuditText.lines(page, language))
    }
    if let next = page.next {
      Terminal.complain(
        language == .english ? "There are more: --from \(next)." : "还有更多记录：--from \(next)。")
    }
  }
}
