internal import PropertyGraph

/// The ties of each person of a unit, in one flat list.
struct OwnTies: Sendable {
  /// Where the ties of each person begin; one number more than there are people.
  private let offsets: [Int32]
  private let relationships: [RelationshipID]

  /// Lists each tie with both of its people, in the order of the ties. O(people + ties).
  init(_ ties: some Collection<(Int, Int, RelationshipID)>, count: Int) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for (one, other, _) in ties {
      offsets[one + 1] += 1
      offsets[other + 1] += 1
    }
    for person in 0..<count { offsets[person + 1] += offsets[person] }
    var next = offsets
    var relationships = [RelationshipID](repeating: RelationshipID(rawValue: 0), count: Int(offsets[count]))
    for (one, other, relationship) in ties {
      for person in [one, other] {
        relationships[Int(next[person])] = relationship
        next[person] += 1
      }
    }
    self.offsets = offsets
    self.relationships = relationships
  }

  /// The number of a person's ties.
  func count(of person: Int) -> Int { Int(offsets[person + 1] - offsets[person]) }

  /// The ties of a person.
  subscript(person: Int) -> [Value] {
    relationships[Int(offsets[person])..<Int(offsets[person + 1])].map(Value.relationship)
  }
}
