import PropertyGraph

/// Steps of many records, which are applied together.
struct ReplayBatch {
  private var steps: [Change] = []

  var count: Int { steps.count }

  mutating func append(_ changes: [Change]) { steps += changes }

  func changes() -> [Change] { steps }
}
