import PropertyGraph

extension ImportSession {
  /// Applies the changes to a copy of the graph and checks what comes of it.
  func finish() throws(ImportError) -> ImportResult {
    if hasFatalProblem || log.badRowCount > options.skipBadRows { return try refuse() }
    if let existing {
      let refresh = GraphRefresh(graph, existing, creating: changes, keys: keys.indexes)
      changes = refresh.changes
      origins.rename(refresh.same)
    }
    for definition in keys.indexes where !graph.indexDefinitions.contains(where: definition.hasSameSubject) {
      changes.append(.createIndex(definition))
    }
    let after: Graph
    do throws(ChangeError) {
      after = try graph.applying(changes)
    } catch {
      guard let problem = problem(for: error) else { throw .refused(error) }
      fail(problem)
      return try refuse()
    }
    // What was wrong with the graph before is not the fault of these files.
    let before = existing == nil ? [] : Set(options.validate?(graph) ?? [])
    for problem in options.validate?(after) ?? [] where !before.contains(problem) {
      let located = located(problem)
      if located.severity == .error { fail(located) } else { log.add(located) }
    }
    if hasFatalProblem { return try refuse() }
    return ImportResult(
      changes: options.isDryRun ? ChangeSet(for: graph) : changes, graph: options.isDryRun ? graph : after,
      files: files, report: log.report, isRefused: false)
  }

  /// Throws, or in a dry run gives back nothing but what was found.
  private func refuse() throws(ImportError) -> ImportResult {
    guard options.isDryRun else { throw .badData(log.report) }
    return ImportResult(
      changes: ChangeSet(for: graph), graph: graph, files: files, report: log.report, isRefused: true)
  }

  /// Where a refusal of the graph comes from, where that can be said.
  private func problem(for error: ChangeError) -> ImportProblem? {
    guard case .duplicateValue(let index, let value, let first, let second) = error,
      let place = origins.place(of: second)
    else { return nil }
    let earlier = origins.place(of: first).map { "\($0.file):\($0.line)" } ?? "the graph"
    return ImportProblem(
      file: place.file, line: place.line, columnName: index.key, value: value.plainText,
      reason: "is the \(index.key) of another \(index.label), which comes from \(earlier)",
      advice: "Give each a \(index.key) of its own.")
  }

  /// The problem with the line of the file that its subject comes from.
  private func located(_ problem: GraphProblem) -> ImportProblem {
    let place: (file: String, line: Int)? =
      switch problem.subject {
      case .node(let node): origins.place(of: node)
      case .relationship(let relationship): origins.place(of: relationship)
      case .graph: nil
      }
    return ImportProblem(
      severity: problem.severity, file: place?.file ?? "the graph", line: place?.line, columnName: problem.property,
      reason: problem.reason, advice: problem.advice)
  }
}

extension IndexDefinition {
  /// Whether both are about the same label and key.
  fileprivate func hasSameSubject(_ other: IndexDefinition) -> Bool { label == other.label && key == other.key }
}
