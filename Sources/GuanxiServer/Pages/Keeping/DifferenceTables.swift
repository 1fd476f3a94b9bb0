internal import GuanxiEngine

/// Lays out what changed between two states of a graph.
struct DifferenceTables: Sendable {
  let words: [String: String]

  /// The tables: counts by label and type, and the changes one by one.
  func model(_ difference: GraphDifference) -> SnapshotPages.Model.Difference {
    let named = difference.labels + difference.relationshipTypes
    let counts = named.map { named in
      let tally = named.tally
      return PageTable.Row(
        cells: [.init(text: named.name)]
          + [tally.added, tally.removed, tally.changed].map {
            .init(text: ReportAmount.text(Double($0)), isNumeric: true)
          })
    }
    return SnapshotPages.Model.Difference(
      isSame: named.isEmpty && difference.entries.isEmpty,
      counts: PageTable(
        caption: word("countsOfChanges"),
        columns: [.init(title: word("kindOfRecord"), isNumeric: false)]
          + ["added", "removed", "changed"].map { .init(title: word("effect-" + $0), isNumeric: true) }, rows: counts),
      changes: PageTable(
        caption: word("listOfChanges"),
        columns: ["change", "what", "property", "before", "after"].map { .init(title: word($0), isNumeric: false) },
        rows: difference.entries.flatMap(rows)),
      more: difference.omittedEntries > 0 ? ReportAmount.text(Double(difference.omittedEntries)) : nil)
  }

  private func word(_ key: String) -> String { words[key] ?? key }

  /// A row for each property that changed; one where a record came or went.
  private func rows(_ entry: GraphDifference.Entry) -> [PageTable.Row] {
    let mark =
      switch entry.effect {
      case .added: "good"
      case .removed: "bad"
      case .changed: "fair"
      }
    func row(_ key: String, _ old: String, _ new: String) -> PageTable.Row {
      PageTable.Row(cells: [
        .init(text: word("effect-" + entry.effect.rawValue), mark: mark), .init(text: entry.title), .init(text: key),
        .init(text: old), .init(text: new),
      ])
    }
    var rows: [PageTable.Row] = []
    if !entry.addedLabels.isEmpty || !entry.removedLabels.isEmpty {
      rows.append(
        row(word("labels"), entry.removedLabels.joined(separator: ", "), entry.addedLabels.joined(separator: ", ")))
    }
    rows += entry.properties.map { row($0.key, $0.old.shown, $0.new.shown) }
    return rows.isEmpty ? [row("", "", "")] : rows
  }
}
