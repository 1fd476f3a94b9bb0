/// A search back through the history for a text.
struct HistorySearch {
  private let entries: [String]
  private var wanted = ""
  private var place: Int?

  init(_ entries: [String]) { self.entries = entries }

  /// The entry that was found; nil where there is none.
  var found: String? { place.map { entries[$0] } }

  var prompt: String { "(\(wanted))⟲ " }

  mutating func extend(_ text: String) {
    wanted += text
    place = last(before: (place ?? entries.count - 1) + 1)
  }

  mutating func shorten() {
    wanted = String(wanted.dropLast())
    place = last(before: entries.count)
  }

  /// Goes to an earlier entry; stays where there is none.
  mutating func goBack() { place = place.flatMap { last(before: $0) } ?? place }

  private func last(before end: Int) -> Int? {
    guard !wanted.isEmpty else { return nil }
    return entries[..<min(max(end, 0), entries.count)].lastIndex { $0.lowercased().contains(wanted.lowercased()) }
  }
}
