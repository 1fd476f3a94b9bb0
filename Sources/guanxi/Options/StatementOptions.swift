import ArgumentParser
import GuanxiEngine

/// What every command that runs statements takes besides the graph and the date.
struct StatementOptions: ParsableArguments {
  @Option(
    name: .customLong("param"), parsing: .singleValue,
    help: ArgumentHelp("A parameter with its value in JSON, such as days=90; may be repeated.", valueName: "name=value")
  )
  var parameters: [String] = []

  @Option(help: "table, json, jsonl, csv or plain.")
  var format: QueryFormat = .table

  @Option(help: "From which random numbers are made.")
  var seed: UInt64 = 1

  @Option(
    name: .customLong("limit"), parsing: .singleValue,
    help: ArgumentHelp(
      "What a statement may use: time=SECONDS (30), memory=MIB (256), rows=NUMBER (100000), expansions=NUMBER (10000000), "
        + "threads=NUMBER (2, or 1 on one processor).",
      valueName: "name=number"))
  var limits: [String] = []

  @Option(
    name: .customLong("save-to"),
    help: ArgumentHelp("The graph file (NAME.guanxi) that takes the changed graph as a snapshot.", valueName: "path"))
  var destination: String?

  @Flag(help: "Write changes to the graph file itself: each is in its change log before it is acknowledged.")
  var write = false

  func validate() throws {
    if write, destination != nil { throw ValidationError("Give --write or --save-to, not both.") }
  }
}
