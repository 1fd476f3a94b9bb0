internal import AccountModel
internal import PropertyGraph

/// How many companies of a group would be covered without one person of either side.
///
/// One of theirs can change the companies where they work, one of ours those with whose people they had contacts. Of these
/// alone the contacts of the window are looked at again.
struct CoverageWithoutOne {
  /// The companies that are covered, by whatever and by contact.
  struct Count {
    var covered: Int
    var coveredByContact: Int
  }

  /// A contact of the window with one person of theirs.
  private struct Meeting {
    let person: NodeID
    let ours: Few
    let isInbound: Bool
    let isOutbound: Bool
  }

  private let report: CoverageReport
  /// By person of theirs: the positions of the companies where they work.
  private let places: [NodeID: [Int]]
  /// By position: those of theirs who work there, and the contacts with them.
  private var people: [Few]
  private var meetings: [[Meeting]]
  /// By one of ours: the positions of the companies that have a contact with them alone.
  private var alone: [NodeID: Set<Int>] = [:]

  /// - Parameters:
  ///   - contacts: those that the report was made from.
  init(_ report: CoverageReport, _ contacts: GroupContacts) {
    self.report = report
    places = contacts.places
    people = Array(repeating: .nobody, count: report.companies.count)
    meetings = Array(repeating: [], count: report.companies.count)
    for person in contacts.people {
      for place in contacts.places[person] ?? [] { people[place].add(person) }
    }
    for entry in contacts.within(days: Int64(max(0, report.options.windowDays)), of: report.asOf) {
      let direction = entry.contact.direction
      var ours = Few.nobody
      for colleague in entry.ours { ours.add(colleague) }
      for person in entry.theirs {
        let meeting = Meeting(
          person: person, ours: ours, isInbound: direction == .inbound || direction == .mutual,
          isOutbound: direction == .outbound || direction == .mutual)
        for place in contacts.places[person] ?? [] {
          meetings[place].append(meeting)
          if case .one(let colleague) = ours { alone[colleague, default: []].insert(place) }
        }
      }
    }
  }

  /// Counts the companies of the whole group. O(contacts with the companies that the person can change).
  func count(without person: NodeID) -> Count {
    var count = Count(covered: report.total.covered, coveredByContact: report.total.coveredByContact)
    let threshold = report.options.threshold
    for place in alone[person].map(Array.init) ?? places[person] ?? [] {
      let company = report.companies[place]
      guard let before = company.contactRung else { continue }
      let after = rung(of: place, without: person)
      if before >= min(threshold, .engaged), after < min(threshold, .engaged) { count.coveredByContact -= 1 }
      if company.hasBusiness != true, before >= threshold, after < threshold { count.covered -= 1 }
    }
    return count
  }

  private func rung(of place: Int, without person: NodeID) -> CoverageRung {
    var met = Few.nobody
    var (isInbound, isOutbound) = (false, false)
    for meeting in meetings[place] where meeting.person != person && meeting.ours.remains(without: person) {
      met.add(meeting.person)
      isInbound = isInbound || meeting.isInbound
      isOutbound = isOutbound || meeting.isOutbound
      if met == .several, isInbound, isOutbound { return .engaged }
    }
    if met != .nobody { return .contacted }
    return people[place].remains(without: person) ? .identified : .none
  }
}
