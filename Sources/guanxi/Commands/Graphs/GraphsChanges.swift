import ArgumentParser
import GuanxiEngine

struct GraphsCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an empty graph.",
    discussion: """
      Example:
        guanxi graphs create acme --folder data
        guanxi import --mapping crm.yaml --to data/acme.guanxi
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    try folder.catalog().create(name, by: GraphSnapshots.actor)
    Terminal.print("Created \(name).")
  }
}

struct GraphsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a graph another name, while nobody has it open.",
    discussion: """
      Example:
        guanxi graphs rename acme "Acme Group" --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Argument(help: "Its new name.")
  var new: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let (name, new) = (try GraphName(name), try GraphName(new))
    try folder.catalog().rename(name, to: new)
    Terminal.print("\(name) is \(new) now.")
  }
}

struct GraphsCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a graph, or an earlier version of it, to a new one; others may use it meanwhile.",
    discussion: """
      Examples:
        guanxi graphs copy acme "acme reorganised" --folder data
        guanxi graphs copy acme "acme in June" --folder data --at-version 2026-06-30
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Argument(help: "The name of the copy.")
  var new: String

  @OptionGroup var folder: DataFolderOption

  @Option(
    help: ArgumentHelp("A number, a date or a moment of the change log; the newest unless given.", valueName: "version")
  )
  var atVersion: String?

  func run() throws {
    let (name, new) = (try GraphName(name), try GraphName(new))
    let version = try atVersion.map { try VersionText.version($0, of: "--at-version") } ?? .latest
    try folder.catalog().copy(name, to: new, at: version, by: GraphSnapshots.actor)
    Terminal.print("Copied \(name) to \(new).")
  }
}

struct GraphsDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a graph, while nobody has it open; it can be had back.",
    discussion: """
      Example:
        guanxi graphs drop acme --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    let catalog = try folder.catalog()
    try catalog.drop(name)
    Terminal.print(
      "Dropped \(name). guanxi graphs undrop gets it back; guanxi graphs purge removes it for good, from "
        + "\(catalog.options.daysOfDropped) days on.")
  }
}

struct GraphsUndrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undrop", abstract: "Get a graph back that was dropped.",
    discussion: """
      Examples:
        guanxi graphs undrop acme --folder data
        guanxi graphs undrop acme --as "acme of old" --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The name that it shall have, where its own is taken.", valueName: "name"))
  var new: String?

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    let new = try new.map { try GraphName($0) }
    try folder.catalog().undrop(name, as: new, by: GraphSnapshots.actor)
    Terminal.print("\(new ?? name) is back.")
  }
}

struct GraphsPurge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove dropped graphs for good.",
    discussion: """
      Examples:
        guanxi graphs purge --folder data
        guanxi graphs purge --folder data --older-than 0
      """)

  @OptionGroup var folder: DataFolderOption

  @Option(help: ArgumentHelp("Only those that were dropped at least so many days ago.", valueName: "days"))
  var olderThan = CatalogOptions.standard.daysOfDropped

  func validate() throws {
    if olderThan < 0 || olderThan > 36_500 { throw ValidationError("--older-than is from 0 to 36500.") }
  }

  func run() throws {
    let removed = try folder.catalog().purge(olderThan: olderThan)
    for graph in removed { Terminal.print("Removed \(graph.name), dropped \(graph.time).") }
    if removed.isEmpty { Terminal.print("Nothing was dropped \(olderThan) or more days ago.") }
  }
}
