import PropertyGraph

/// Which properties identify the nodes with a label, so that they can be indexed.
struct NodeKeys {
  private struct Source: Hashable {
    let key: String
    let space: String
  }

  private var sources: [String: Set<Source>] = [:]

  /// Notes that nodes with these labels bear their id of the id space as a property.
  mutating func add(labels: [String], key: String, space: String) {
    for label in labels { sources[label, default: []].insert(Source(key: key, space: space)) }
  }

  /// An index for each label and key, sorted; unique where all values of the key come from one id space.
  var indexes: [IndexDefinition] {
    var result: [IndexDefinition] = []
    for (label, sources) in sources.sorted(by: { $0.key < $1.key }) {
      for key in Set(sources.map(\.key)).sorted() {
        result.append(IndexDefinition(label: label, key: key, isUnique: sources.count { $0.key == key } == 1))
      }
    }
    return result
  }
}
