import ArgumentParser
import Foundation
import GuanxiEngine

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load CSV files into a graph file, or check them.",
    discussion: """
      Files have neo4j-admin headers (id:ID, name, :LABEL … and :START_ID, :END_ID, :TYPE), or --mapping says what \
      their columns mean. Nothing is loaded when any row is bad, unless --skip-bad-rows allows for some. \
      Each import is a snapshot of its own in the graph file; earlier ones stay.

      Examples:
        guanxi import graphs/medical-devices --to accounts.guanxi
        guanxi import --suggest-mapping customers.csv visits.csv > crm.yaml
        guanxi import --mapping crm.yaml --to accounts.guanxi
        guanxi import graphs/medical-devices --dry-run
      """)

  @Argument(
    help: "A folder of CSV files, or the files; with --mapping, the folder that its paths start from.",
    completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("A YAML file that says what the columns mean.", valueName: "file"), completion: .file())
  var mapping: String?

  @Option(help: ArgumentHelp("The graph file to write (NAME.guanxi).", valueName: "file"), completion: .file())
  var to: String?

  @Option(help: ArgumentHelp("The name of the snapshot; the time of the import unless given.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Leave out at most this many bad rows.", valueName: "number"))
  var skipBadRows = 0

  @Flag(help: "Read and check everything, write nothing.")
  var dryRun = false

  @Flag(help: "Write a first mapping for unknown files to standard output.")
  var suggestMapping = false

  @OptionGroup var auditOption: AuditOption

  func validate() throws {
    if suggestMapping && files.isEmpty { throw ValidationError("Name the files that the mapping is for.") }
    if files.isEmpty && mapping == nil { throw ValidationError("Name a folder, files, or a mapping with --mapping.") }
    if !dryRun && !suggestMapping && to == nil {
      throw ValidationError("Say where to with --to NAME.guanxi, or only check the files with --dry-run.")
    }
    if skipBadRows < 0 { throw ValidationError("--skip-bad-rows takes a number from 0.") }
  }

  func run() throws {
    if suggestMapping {
      Terminal.print(try GraphImport.suggestedMapping(for: files))
      return
    }
    let bar = ProgressBar("Reading")
    var options = ImportOptions()
    options.skipBadRows = skipBadRows
    options.isDryRun = dryRun
    options.progress = GraphImport.fraction { bar.show($0) }
    defer { bar.finish() }
    let result = try GraphImport.load(files, mapping: mapping, options: options)
    bar.finish()
    if !result.report.problems.isEmpty { Terminal.complain(result.report.description) }
    for file in result.files { Terminal.print(Self.line(file)) }
    let counts = Wording.counts(nodes: result.nodeCount, relationships: result.relationshipCount)
    guard !dryRun, let to else {
      Terminal.print("Checked \(counts): \(result.report.summary). Nothing was written (--dry-run).")
      if result.isRefused { throw GuanxiError.badData("These files would not be loaded; correct what is named above.") }
      return
    }
    let sources = (files + [mapping].compactMap { $0 }).joined(separator: ", ")
    let info = try auditOption.trail(of: to).record(.load, counts, at: try Clock.moment()) {
      try Saving.save(result.graph, to: to, name: name, note: "import of \(sources)")
    }
    Terminal.print("Loaded \(counts) into \(to), snapshot \"\(info.name)\": \(Wording.findings(result.report)).")
  }

  private static func line(_ file: ImportResult.FileCount) -> String {
    let skipped = file.skippedRows == 0 ? "" : ", \(Wording.count(file.skippedRows, "row")) left out"
    let counts = Wording.counts(nodes: file.nodes, relationships: file.relationships)
    return "  \(file.file): \(counts)\(skipped)"
  }
}
