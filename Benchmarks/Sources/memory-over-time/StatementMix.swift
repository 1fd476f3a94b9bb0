import Asking
import PropertyGraph

/// The statements that are asked again and again: mostly quick ones, with other parameters each time.
struct StatementMix {
  private let quick: [QueryCase]
  private let groups: QueryCase?
  private let slow: [QueryCase]
  /// People and sales users by id, for updates.
  let people: [Value]
  let sellers: [Value]

  init(_ cases: [QueryCase]) throws {
    let named = Dictionary(uniqueKeysWithValues: cases.map { ($0.name, $0) })
    quick = ["Q1", "Q2", "Q6"].compactMap { named[$0] }
    groups = named["Q3"]
    slow = ["Q4", "Q5", "Q7", "Q8"].compactMap { named[$0] }
    people = named["Q1"]?.timed.compactMap { $0["id"] } ?? []
    sellers = named["Q5"]?.timed.compactMap { $0["s"] } ?? []
    guard quick.count == 3, groups != nil, slow.count == 4, !people.isEmpty, !sellers.isEmpty else {
      throw MissingCase()
    }
  }

  /// Asks statements: each of the slow ones ten times over all, Q3 every hundredth time, the others by turns.
  func ask(_ asker: Asker, _ count: Int) throws {
    let parameters = quick.map { $0.warm + $0.timed }
    let slowParameters = slow.map { $0.warm + $0.timed }
    let stride = max(1, count / 10)
    for number in 0..<count {
      let kind = number % quick.count
      let values = parameters[kind]
      _ = try asker.rows(of: quick[kind].statement, values[number / quick.count % values.count])
      if number % 100 == 0, let groups {
        let values = groups.timed
        _ = try asker.rows(of: groups.statement, values[number / 100 % values.count])
      }
      guard number % stride == 0 else { continue }
      for (query, values) in zip(slow, slowParameters) {
        _ = try asker.rows(of: query.statement, values[number / stride % values.count])
      }
    }
  }

  /// The file of cases lacks one of Q1 to Q8.
  struct MissingCase: Error {}
}
