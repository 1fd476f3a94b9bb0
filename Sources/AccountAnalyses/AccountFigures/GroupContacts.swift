internal import AccountModel
internal import PropertyGraph

/// The contacts between our people and those of a group, gathered in one walk.
struct GroupContacts {
  /// One contact with those of the group who took part.
  struct Entry {
    let contact: Contact
    /// Ours, ascending.
    let ours: [NodeID]
    /// Those of theirs who work in the group, ascending.
    let theirs: [NodeID]
  }

  /// The contacts up to the view's date, interactions first, each in the order of the graph.
  let entries: [Entry]
  /// By person of theirs who works in the group: the positions of the companies in the group, ascending.
  let places: [NodeID: [Int]]
  /// The people of the group, ascending; ours left out.
  let people: [NodeID]

  /// Gathers the contacts. O(contacts + employments).
  init(_ scope: GroupScope, in view: GraphView, workforce: Workforce) {
    let position = scope.positionsByNode(in: view.graph)
    var places: [NodeID: [Int]] = [:]
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let place = Int(position[Int(employment.company.rawValue)])
      guard place >= 0, places[employment.person]?.contains(place) != true else { continue }
      places[employment.person, default: []].append(place)
    }
    var entries: [Entry] = []
    ContactLog(view, workforce).forEach(with: places.keys, after: nil) { contact, ours, theirs in
      let own = theirs.filter { places[$0] != nil }
      if !own.isEmpty { entries.append(Entry(contact: contact, ours: ours, theirs: own)) }
    }
    self.entries = entries
    self.places = places.mapValues { $0.sorted() }
    people = places.keys.sorted()
  }

  private init(_ entries: [Entry], _ places: [NodeID: [Int]], _ people: [NodeID]) {
    (self.entries, self.places, self.people) = (entries, places, people)
  }

  /// The contacts as they would be without one person. O(contacts).
  func without(_ person: NodeID) -> GroupContacts {
    var places = places
    places[person] = nil
    let remaining = entries.compactMap { entry -> Entry? in
      guard entry.ours.contains(person) || entry.theirs.contains(person) else { return entry }
      let (ours, theirs) = (entry.ours.filter { $0 != person }, entry.theirs.filter { $0 != person })
      return ours.isEmpty || theirs.isEmpty ? nil : Entry(contact: entry.contact, ours: ours, theirs: theirs)
    }
    return GroupContacts(remaining, places, people.filter { $0 != person })
  }

  /// The contacts of the last days, those of the view's date included.
  func within(days: Int64, of asOf: CalendarDate) -> [Entry] {
    guard let start = try? asOf.adding(days: -days) else { return entries }
    return entries.filter { $0.contact.date > start }
  }
}
