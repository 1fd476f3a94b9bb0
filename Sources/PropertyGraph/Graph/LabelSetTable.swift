/// The distinct sets of labels that nodes of a graph bear, numbered in the order of their first use.
struct LabelSetTable: Sendable {
  private(set) var sets: [[LabelID]] = []
  private var numbers: [[LabelID]: UInt16] = [:]

  subscript(number: UInt16) -> [LabelID] { sets[Int(number)] }

  /// The number of a set; nil where no more fit.
  ///
  /// - Parameter labels: ascending and distinct.
  mutating func intern(_ labels: [LabelID]) -> UInt16? {
    if let number = numbers[labels] { return number }
    guard sets.count < SymbolTable.limit else { return nil }
    let number = UInt16(sets.count)
    sets.append(labels)
    numbers[labels] = number
    return number
  }
}
