/// People, what they did together, and contracts.
extension GroupWorld {
  private var ownCount: Int { max(1, companyCount / 200) }
  private var theirCount: Int { companyCount }

  /// One of ours for every 200 companies; as many of theirs as companies, spread unevenly.
  mutating func buildPeople() {
    for person in 0..<ownCount {
      people.append("P-\(person),Colleague \(person),zh,active,Person")
      jobs.append("P-\(person),O-0,Account manager,3,2018-01-01,WORKS_AT")
    }
    for person in ownCount..<(ownCount + theirCount) {
      let company = 1 + min(draw(companyCount), draw(companyCount))
      people.append("P-\(person),Person \(person),zh,active,Person")
      jobs.append("P-\(person),C-\(company),Manager,\(1 + draw(5)),2019-01-01,WORKS_AT")
    }
  }

  /// Mails and meetings of the two years before 2026-07-01, and contracts of which half are in force then.
  mutating func buildDealings() {
    for _ in 0..<(companyCount * 2 / 5) {
      let (ours, theirs) = pair()
      mails.append(
        isDrawn(percent: 50)
          ? "P-\(ours),P-\(theirs),email,\(moment()),outbound,INTERACTED"
          : "P-\(theirs),P-\(ours),email,\(moment()),inbound,INTERACTED")
    }
    for meeting in 0..<(companyCount / 5) {
      let (ours, theirs) = pair()
      meetings.append("I-\(meeting),meeting,\(moment()),60,mutual,Interaction")
      attendances.append("P-\(ours),I-\(meeting),host,ATTENDED")
      attendances.append("P-\(theirs),I-\(meeting),guest,ATTENDED")
    }
    for contract in 0..<(companyCount / 20) {
      let dates = isDrawn(percent: 50) ? "2024-01-01,2027-01-01" : "2022-01-01,2025-01-01"
      contracts.append("A-\(contract),Contract \(contract),\(dates),\((1 + draw(999)) * 1_000),CNY,Contract")
      partners.append("A-\(contract),C-\(1 + draw(companyCount)),WITH")
    }
  }

  private mutating func pair() -> (ours: Int, theirs: Int) { (draw(ownCount), ownCount + draw(theirCount)) }

  private mutating func moment() -> String {
    let month = draw(24)
    let (year, first) = (2024 + (month + 6) / 12, (month + 6) % 12 + 1)
    return "\(year)-\(twoDigits(first))-\(twoDigits(1 + draw(28)))T\(twoDigits(8 + draw(10))):30:00"
  }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
