internal import PropertyGraph
internal import QuerySyntax

/// Which part of a statement wrote which of the changes that have not entered the graph yet.
struct WritePlaces {
  private var runs: [(start: Int, place: SourceSpan?)] = []

  /// Notes that the changes from a number on are written by the part at a place.
  mutating func note(_ place: SourceSpan?, from change: Int) {
    // Spans are equal wherever they are, so their beginnings are compared.
    if let last = runs.last, last.place?.start == place?.start { return }
    runs.append((change, place))
  }

  /// The place that wrote the changes without which the graph would take those before.
  ///
  /// Applies as many change sets as the number of runs has binary digits.
  func culprit(of changes: [Change], on graph: Graph) -> SourceSpan? {
    var (low, high) = (0, runs.count - 1)
    while low < high {
      let middle = (low + high) / 2
      var tried = graph
      do {
        try tried.apply(ChangeSet(changes: Array(changes[..<runs[middle + 1].start])))
        low = middle + 1
      } catch {
        high = middle
      }
    }
    return runs.indices.contains(low) ? runs[low].place : nil
  }
}
