internal import AccountModel
internal import GraphAlgorithms

/// The companies that a parent controls, itself included.
///
/// A company is controlled where the companies under control together hold more than half of its votes, or where it
/// declares itself a subsidiary of one of them; found by a work queue up to the fixed point.
///
/// Source: Y. Chapelle and A. Szafarz, "Controlling firms through the majority voting rule", Physica A 355 (2005),
/// doi:10.1016/j.physa.2005.03.049. O(companies + holdings).
struct ControlledCompanies {
  /// What votes must exceed one half by, since shares are rounded.
  static let tolerance = 1e-9

  /// By company: whether it is controlled.
  private(set) var isControlled: [Bool]
  /// By company: the votes that the companies under control hold together.
  private(set) var votes: [Double]
  /// By company: whether it declares itself a subsidiary of a company under control.
  private(set) var isDeclared: [Bool]

  init(_ network: HoldingNetwork) {
    let count = network.companies.count
    isControlled = Array(repeating: false, count: count)
    votes = Array(repeating: 0, count: count)
    isDeclared = isControlled
    var queue: [Int32] = [0]
    isControlled[0] = true
    var next = 0
    while next < queue.count {
      let owner = Int(queue[next])
      next += 1
      for place in network.holdingsByOwner.range(owner) {
        let company = Int(network.holdingsByOwner.targets[place])
        votes[company] += network.holdings[Int(network.holdingsByOwner.edges[place])].votes ?? 0
        if votes[company] > 0.5 + Self.tolerance { add(company, to: &queue) }
      }
      for place in network.declarationsByParent.range(owner) {
        let company = Int(network.declarationsByParent.targets[place])
        isDeclared[company] = true
        add(company, to: &queue)
      }
    }
  }

  private mutating func add(_ company: Int, to queue: inout [Int32]) {
    guard !isControlled[company] else { return }
    isControlled[company] = true
    queue.append(Int32(company))
  }
}
