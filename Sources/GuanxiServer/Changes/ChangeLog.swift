internal import GuanxiEngine

/// The change log of a served graph, read in order without a gap.
struct ChangeLog: Sendable {
  let graphs: any ServedGraphs
  /// The name of the graph.
  let name: String

  /// How many records are in memory at a time.
  private static let chunk = 20

  /// The changes after a version, ascending. May block while the file is read.
  ///
  /// - Throws: a problem where the log no longer has all of them, or never had the version.
  func changes(after version: Int64, newest: Int64, limit: Int) throws(Problem) -> [RecordedChange] {
    guard version <= newest else {
      throw Problem(
        .unanswerable,
        "\(name) is at version \(newest), and has no version \(version). It may have been restored from an older state: read it anew, "
          + "and go on after \(newest).",
        "\(name) 的版本为 \(newest)，没有版本 \(version)。它可能已恢复到较早状态：请重新读取，并从 \(newest) 之后继续。",
        members: ["version": .integer(Int(newest))])
    }
    var changes: [RecordedChange] = []
    var last = version
    while changes.count < limit, last < newest {
      let entries = try read(from: last + 1, limit: min(Self.chunk, limit - changes.count))
      // What others committed since is told the next time.
      let known = entries.prefix { $0.sequence <= newest }
      guard known.first?.sequence == last + 1 else { throw gap(after: last, newest) }
      changes += known.map(RecordedChange.init)
      last += Int64(known.count)
    }
    return changes
  }

  /// The first version after which the log has everything; nil where there is no log.
  func first() throws(Problem) -> Int64? {
    do throws(GuanxiError) { return try graphs.versions(of: name)?.lowerBound } catch { throw Problem(error) }
  }

  private func read(from sequence: Int64, limit: Int) throws(Problem) -> [LogEntry] {
    do throws(GuanxiError) { return try graphs.log(of: name, from: sequence, limit: limit) } catch {
      throw Problem(error)
    }
  }

  private func gap(after version: Int64, _ newest: Int64) -> Problem {
    Problem(
      .gone,
      "The log of \(name) no longer has the change after version \(version). Read the graph anew, and go on after \(newest).",
      "\(name) 的日志中已没有版本 \(version) 之后的变更。请重新读取该图，并从 \(newest) 之后继续。",
      members: ["version": .integer(Int(newest))])
  }
}
