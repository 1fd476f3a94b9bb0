import GuanxiEngine

/// Opens graphs for commands that read them: with a bar while it lasts, and a word on what is doubtful.
enum Opening {
  static func open(_ options: GraphOptions) throws -> OpenedGraph {
    try open(options.graph, at: try options.version())
  }

  /// Opens a graph file to which changes are written.
  static func openForWriting(_ options: GraphOptions, holder: String) throws -> WritableGraph {
    guard try options.version() == .latest else {
      throw GuanxiError.usage("--write goes with the newest version only: an earlier one does not change any more.")
    }
    guard OpenedGraph.isGraphFile(options.graph) else {
      throw GuanxiError.usage(
        "\(options.graph) is not a graph file. Import it first: guanxi import \(options.graph) --to NAME.guanxi.")
    }
    return try WritableGraph(options.graph, holder: holder)
  }

  /// A graph that is open for writing, as statements see it.
  static func written(_ current: RecordedGraph, _ options: GraphOptions) -> OpenedGraph {
    OpenedGraph(
      graph: current.graph, name: OpenedGraph.name(of: options.graph), warnings: [],
      history: QueryHistory(ofFile: options.graph))
  }

  static func open(_ path: String, at version: GraphVersion = .latest) throws -> OpenedGraph {
    let bar = ProgressBar("Reading")
    defer { bar.finish() }
    let opened = try OpenedGraph.open(path, at: version) { bar.show($0) }
    bar.finish()
    if !opened.warnings.isEmpty {
      let count = opened.warnings.count == 1 ? "1 warning" : "\(opened.warnings.count) warnings"
      Terminal.complain("\(path): \(count). guanxi import \(path) --dry-run lists what to look at.")
    }
    return opened
  }
}
