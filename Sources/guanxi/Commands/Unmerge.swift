import ArgumentParser
import GuanxiEngine

struct Unmerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Separate a record again from the one into which it was merged.",
    discussion: """
      Examples:
        guanxi unmerge accounts.guanxi P-0231 --dry-run
        guanxi unmerge accounts.guanxi P-0231

      Both records are as they were. What came to the kept one after the merge stays with it, and is listed. Of several
      merges into one record the last is undone first.
      """)

  @OptionGroup var target: MergeOptions

  @Argument(help: "The record that was merged into another: its id, its name, or the number of its node as #123.")
  var record: String

  func run() throws {
    try target.change(.unmerge, holder: "guanxi unmerge", at: try Clock.moment()) { merging throws(GuanxiError) in
      let separation = try merging.separation(of: record)
      return (
        merging.text(of: separation), merging.changes(of: separation), merging.nodes(of: separation)
      )
    }
  }
}
