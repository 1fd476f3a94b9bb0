import GuanxiEngine

/// Opens graphs for commands that read them: with a bar while it lasts, and a word on what is doubtful.
enum Opening {
  static func open(_ path: String) throws -> OpenedGraph {
    let bar = ProgressBar("Reading")
    defer { bar.finish() }
    let opened = try OpenedGraph.open(path) { bar.show($0) }
    bar.finish()
    if !opened.warnings.isEmpty {
      let count = opened.warnings.count == 1 ? "1 warning" : "\(opened.warnings.count) warnings"
      Terminal.complain("\(path): \(count). guanxi import \(path) --dry-run lists what to look at.")
    }
    return opened
  }
}
