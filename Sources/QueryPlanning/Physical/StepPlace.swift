/// Where a step stands in a plan: the number of its query, and from there the numbers of parts and steps down to it.
package struct StepPlace: Sendable, Hashable {
  private let query: Int
  private var numbers: [Int] = []

  /// The place of a query.
  package init(query: Int) { self.query = query }

  /// The place of one of its parts.
  package func part(_ number: Int) -> StepPlace { appending(number) }

  /// The place of one of the steps of a part, or of those inside of a step.
  package func step(_ number: Int) -> StepPlace { appending(number) }

  private func appending(_ number: Int) -> StepPlace {
    var place = self
    place.numbers.append(number)
    return place
  }
}
