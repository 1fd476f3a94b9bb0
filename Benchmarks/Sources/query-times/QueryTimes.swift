import Asking
import Measuring
import PropertyGraph

/// How long one statement took, in milliseconds, and the rows of its untimed runs.
struct QueryTimes: Encodable {
  let name: String
  /// The first run of all, in which the statement is also taken apart and planned.
  let firstMilliseconds: Double
  let medianMilliseconds: Double
  let minimumMilliseconds: Double
  let maximumMilliseconds: Double
  /// The number of timed runs.
  let runs: Int
  /// Whether the time that a statement may take was used up before all runs were done.
  let isCut: Bool
  /// The rows of each untimed run.
  let rows: [[[RowCell]]]
  /// Why the statement failed; nil where it did not.
  let error: String?

  /// Runs a case.
  ///
  /// - Parameter seconds: the time after which no further run begins.
  init(_ query: QueryCase, asking asker: Asker, atMost seconds: Double) {
    var (rows, timed, first) = ([[[RowCell]]](), [Double](), 0.0)
    var error: String?
    let warm = query.warm
    let start = ContinuousClock.now
    var isCut = false
    do {
      for (position, parameters) in (warm + query.timed).enumerated() {
        if (ContinuousClock.now - start).seconds > seconds {
          isCut = true
          break
        }
        let (answer, time) = try measuringSeconds { try asker.rows(of: query.statement, parameters) }
        if position == 0 { first = time * 1_000 }
        if position < warm.count {
          rows.append(answer.map { $0.map(RowCell.init) })
        } else {
          timed.append(time * 1_000)
        }
      }
    } catch let failure {
      error = "\(failure)"
    }
    name = query.name
    firstMilliseconds = first
    let sorted = timed.sorted()
    medianMilliseconds = Self.median(sorted)
    minimumMilliseconds = sorted.first ?? 0
    maximumMilliseconds = sorted.last ?? 0
    runs = timed.count
    self.isCut = isCut
    self.rows = rows
    self.error = error
  }

  /// The middle of sorted numbers, or the mean of the two; 0 where there are none.
  private static func median(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
