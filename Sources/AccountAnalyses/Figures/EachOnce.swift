extension Sequence where Element: Hashable {
  /// The elements in their order, each at its first place only.
  var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
