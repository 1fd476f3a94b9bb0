internal import AccountModel
internal import PropertyGraph

/// The people of theirs who work at some companies.
enum EmployedPeople {
  /// Each once, ascending; ours left out. O(employments gathered).
  static func of(_ workforce: Workforce, at isWanted: (_ company: NodeID) -> Bool) -> [NodeID] {
    var people: [NodeID] = []
    // Employments ascend by person.
    for employment in workforce.employments where isWanted(employment.company) && people.last != employment.person {
      if !workforce.isOurs(employment.person) { people.append(employment.person) }
    }
    return people
  }
}
