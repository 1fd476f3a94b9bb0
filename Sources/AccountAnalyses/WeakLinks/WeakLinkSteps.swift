internal import AccountModel
internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph

/// Says what to do about a weak link, and who of ours should.
struct WeakLinkSteps {
  private let facts: WeakLinkFacts
  private let nearest: NearestColleague

  init(_ facts: WeakLinkFacts, _ nearest: NearestColleague) {
    self.facts = facts
    self.nearest = nearest
  }

  /// The step for what was found first, with the one of ours whom it names.
  func step(
    _ subject: NodeID, _ kinds: [WeakLink.Kind], _ endangered: [NodeID], _ result: WeakLinkLosses.Result
  ) -> (text: LocalizedText, colleague: NodeID?) {
    let name = facts.name(subject)
    switch kinds.first {
    case .cutPerson, .bridge, .onlyWayToApprover, .onlyTieBetweenCompanies, nil:
      return otherWay(around: subject, name, endangered)
    case .singleThreadedTheirs: return secondContact(subject, name, endangered)
    case .singleThreadedOurs: return secondColleague(subject, name, endangered)
    case .goingCold, .strengthFalling: return meeting(subject, name)
    case .championLeft, .vacantSeat: return successor(subject, name, endangered)
    case .opponent:
      let colleague = result.colleague ?? nearest.anybody(for: subject)
      return (
        LocalizedText(
          "Have \(given(colleague).english) ask \(name) what speaks against us, and answer it before the decision.",
          "请 \(given(colleague).simplifiedChinese) 当面了解 \(name) 的反对理由，并在决策前予以回应。"), colleague
      )
    case .uncoveredPower:
      let known = facts.colleagues(of: subject, days: AccountNetwork.tieDays)
      let colleague = known.first ?? nearest.colleague(for: subject, besides: [])
      return (
        LocalizedText(
          "Get \(given(colleague).english) a meeting with \(name), whose word counts and who hardly knows us.",
          "请 \(given(colleague).simplifiedChinese) 尽快约见 \(name)：此人影响力大，但与我方接触很少。"), colleague
      )
    }
  }

  private typealias Step = (text: LocalizedText, colleague: NodeID?)

  private func otherWay(around subject: NodeID, _ name: String, _ endangered: [NodeID]) -> Step {
    let own = Set(facts.companies(of: subject))
    let company = endangered.first { facts.scope.position(of: $0) != nil && !own.contains($0) } ?? endangered.first
    let cutOff = endangered.first { facts.network.people.number(of: $0) != nil && $0 != subject }
    let person = cutOff ?? company.flatMap { someone(at: $0, besides: subject) } ?? subject
    let known = Set([subject] + facts.colleagues(of: person, days: AccountNetwork.tieDays))
    let colleague = nearest.colleague(for: person, besides: known)
    let goal = facts.name(cutOff ?? company ?? subject)
    return (
      LocalizedText(
        "Build a second way to \(goal) that does not lead over \(name); nearest: \(given(colleague).english).",
        "建立一条不经过 \(name) 的通往 \(goal) 的联系；最近的同事：\(given(colleague).simplifiedChinese)。"), colleague
    )
  }

  private func secondContact(_ subject: NodeID, _ name: String, _ endangered: [NodeID]) -> Step {
    let known = facts.colleagues(of: subject, days: AccountNetwork.tieDays)
    let company = endangered.first.map(facts.name) ?? name
    let colleague = nearest.colleague(for: subject, besides: Set(known))
    if known.count < 2 {
      return (
        LocalizedText(
          "Introduce a second colleague to \(name), and get to know a second person at \(company); nearest: "
            + "\(given(colleague).english).",
          "为 \(name) 引荐第二位我方同事，并在 \(company) 结识第二位联系人；最近的同事：\(given(colleague).simplifiedChinese)。"),
        colleague
      )
    }
    return (
      LocalizedText(
        "Ask \(name) to introduce \(given(known.first).english) to a second person at \(company).",
        "请 \(name) 将 \(given(known.first).simplifiedChinese) 引荐给 \(company) 的第二位联系人。"), known.first
    )
  }

  private func secondColleague(_ subject: NodeID, _ name: String, _ endangered: [NodeID]) -> Step {
    let person = endangered.first { facts.scope.position(of: $0) != nil }.flatMap { someone(at: $0, besides: subject) }
    let colleague = nearest.colleague(for: person ?? subject, besides: [subject])
    let goal = person.map(facts.name) ?? endangered.first.map(facts.name) ?? name
    return (
      LocalizedText(
        "Introduce a second colleague to \(goal), whom \(name) alone looks after; nearest: \(given(colleague).english).",
        "为 \(goal) 引荐第二位同事（目前仅由 \(name) 联系）；最近的同事：\(given(colleague).simplifiedChinese)。"), colleague
    )
  }

  /// The one of theirs at a company with most contacts in the window, else the first who is known to work there.
  private func someone(at company: NodeID, besides subject: NodeID) -> NodeID? {
    guard let place = facts.scope.position(of: company) else { return nil }
    return facts.figures.threads.companies[place].theirs.filter { $0.key != subject }
      .min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
      ?? facts.figures.contacts.people.first { $0 != subject && facts.companies(of: $0).contains(company) }
  }

  private func meeting(_ subject: NodeID, _ name: String) -> Step {
    let colleague =
      facts.colleagues(of: subject, days: AccountNetwork.tieDays).first ?? nearest.colleague(for: subject, besides: [])
    let last = facts.latest(of: subject).first?.date.description
    return (
      LocalizedText(
        "Have \(given(colleague).english) meet \(name) in person; the last contact was on \(last ?? "an unknown day").",
        "请 \(given(colleague).simplifiedChinese) 当面拜访 \(name)；最近一次联系在 \(last ?? "未知日期")。"), colleague
    )
  }

  private func successor(_ subject: NodeID, _ name: String, _ endangered: [NodeID]) -> Step {
    let hasLeft = facts.view.graph.has(facts.view.graph.label(AccountLabel.person), subject)
    let post = endangered.first { facts.view.graph.has(facts.view.graph.label(AccountLabel.position), $0) }
    let colleague = nearest.colleague(for: subject, besides: [])
    let seat = post.map(facts.name) ?? (hasLeft ? nil : name)
    guard hasLeft else {
      return (
        LocalizedText(
          "Find out who is to take the vacant seat (\(name)), and have \(given(colleague).english) meet them early.",
          "了解空缺席位（\(name)）由谁接任，并请 \(given(colleague).simplifiedChinese) 尽早拜访。"), colleague
      )
    }
    return (
      LocalizedText(
        "Find out who succeeds \(name)\(seat.map { " as \($0)" } ?? ""), and have \(given(colleague).english) win them "
          + "early.",
        "了解 \(name)\(seat.map { "（\($0)）" } ?? " ")的接任者，并请 \(given(colleague).simplifiedChinese) 尽早争取。"), colleague
    )
  }

  private func given(_ colleague: NodeID?) -> LocalizedText {
    guard let colleague else { return LocalizedText("one of ours", "我方同事") }
    return LocalizedText(facts.name(colleague), facts.name(colleague))
  }
}
