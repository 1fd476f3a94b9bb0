internal import PropertyGraph

/// Nobody, one or several: as much as must be known of some people to tell whether anybody is left without one of them.
enum Few: Sendable, Hashable {
  case nobody
  case one(NodeID)
  case several

  /// Counts somebody, who may have been counted before.
  mutating func add(_ person: NodeID) {
    switch self {
    case .nobody: self = .one(person)
    case .one(let other): if other != person { self = .several }
    case .several: break
    }
  }

  /// Counts those of others too.
  mutating func formUnion(_ others: Few) {
    switch others {
    case .nobody: break
    case .one(let person): add(person)
    case .several: self = .several
    }
  }

  /// Whether anybody is left without some person.
  func remains(without person: NodeID) -> Bool {
    switch self {
    case .nobody: false
    case .one(let only): only != person
    case .several: true
    }
  }
}
