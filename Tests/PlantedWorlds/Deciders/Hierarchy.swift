/// A made-up line of command: person 0 is the head, everybody else has a manager of a smaller number.
struct Hierarchy {
  /// By person: the manager; nil for the head.
  let managers: [Int?]
  /// By person: the reports.
  let reports: [[Int]]
  /// By person: the steps to the head.
  let depths: [Int]

  /// Draws a hierarchy in which a manager has about `span` reports; one in five joins below anybody at all.
  init(people: Int, span: Double, using generator: inout some RandomNumberGenerator) {
    var managers: [Int?] = [nil]
    var reports: [[Int]] = [[]]
    var depths = [0]
    while managers.count < people {
      let wide = reports.indices.filter {
        Double(reports[$0].count) < span + .random(in: -1.5...1.5, using: &generator)
      }
      let highest = wide.min { (depths[$0], $0) < (depths[$1], $1) } ?? 0
      let manager =
        Double.random(in: 0..<1, using: &generator) < 0.2
        ? Int.random(in: managers.indices, using: &generator) : highest
      reports[manager].append(managers.count)
      reports.append([])
      depths.append(depths[manager] + 1)
      managers.append(manager)
    }
    (self.managers, self.reports, self.depths) = (managers, reports, depths)
  }

  /// The people with the same manager; for the head their reports.
  func colleagues(of person: Int) -> [Int] {
    guard let manager = managers[person] else { return reports[person] }
    return reports[manager].filter { $0 != person }
  }
}
