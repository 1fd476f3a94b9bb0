internal import PropertyGraph

/// Over how many pairs of people the contacts of a company or a group are spread.
struct ContactThreads {
  /// The number of contacts.
  private(set) var contacts = 0
  /// Those of theirs who took part, with the number of contacts of each.
  private(set) var theirs: [NodeID: Int] = [:]
  /// Those of ours who took part, with the number of contacts of each.
  private(set) var ours: [NodeID: Int] = [:]
  /// The latest contacts, the last one first; five at most.
  private(set) var latest: [DatedFact] = []
  private var pairs: [UInt64: Int] = [:]

  /// Counts a contact of some of ours with some of theirs.
  mutating func add(_ contact: Contact, ours: [NodeID], theirs: [NodeID]) {
    contacts += 1
    for colleague in ours { self.ours[colleague, default: 0] += 1 }
    for person in theirs {
      self.theirs[person, default: 0] += 1
      for colleague in ours { pairs[UInt64(colleague.rawValue) << 32 | UInt64(person.rawValue), default: 0] += 1 }
    }
    let place = latest.firstIndex { $0.date < contact.date } ?? latest.count
    guard place < TieStrength.evidenceLimit else { return }
    latest.insert(DatedFact(date: contact.date, fact: contact.fact), at: place)
    if latest.count > TieStrength.evidenceLimit { latest.removeLast() }
  }

  /// The effective number of threads 1/Σp², p the share of a pair in the contacts of all pairs; nil where there is none.
  ///
  /// The inverse of the Herfindahl–Hirschman index: n where n pairs share the contacts evenly, near 1 where one has them.
  var effective: Double? {
    let counts = pairs.values.sorted()
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    let squares = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
    return Double(total) * Double(total) / squares
  }

  /// Whether contacts exist and fewer than two of theirs took part.
  var isSingleThreaded: Bool { theirs.count == 1 }

  /// The threads of each company of a group, and of the whole group, in the contacts given.
  static func of(
    _ entries: [GroupContacts.Entry], _ contacts: GroupContacts, companies: Int
  ) -> (companies: [ContactThreads], total: ContactThreads) {
    var parts = Array(repeating: ContactThreads(), count: companies)
    var total = ContactThreads()
    for entry in entries {
      total.add(entry.contact, ours: entry.ours, theirs: entry.theirs)
      var byPlace: [Int: [NodeID]] = [:]
      for person in entry.theirs {
        for place in contacts.places[person] ?? [] { byPlace[place, default: []].append(person) }
      }
      for (place, theirs) in byPlace.sorted(by: { $0.key < $1.key }) {
        parts[place].add(entry.contact, ours: entry.ours, theirs: theirs)
      }
    }
    return (parts, total)
  }
}
