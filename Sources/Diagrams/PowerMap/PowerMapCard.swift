import Procedures

/// The texts and the look of one card.
struct PowerMapCard {
  enum Look: Hashable {
    case person(SupportBand)
    case vacant
    case summary
  }

  let look: Look
  /// The token at the side of the rib; nil for a summary.
  let role: RoleMark?
  let name: CleanText
  /// The second line: a title; empty where there is none.
  let detail: CleanText
  /// The third line: support and contact, or that the seat is vacant.
  let marks: CleanText
  /// What would break here; nil where nothing would.
  let weakness: CleanText?
  /// Whether something would break here, said in a line of its own or among the marks.
  let isWeak: Bool
  /// The influence, in brackets where the seat does not count; empty for a summary.
  let influence: String
  /// The strength; nil where the card has no such cell.
  let strength: Double??
  /// All of it in a sentence.
  let title: String

  /// - Parameter isCompact: whether there is no room for titles and words.
  init(_ row: PowerMapFold.Row, isCompact: Bool, texts: PowerMapTexts) {
    switch row {
    case .seat(let seat) where seat.isVacant: self.init(vacant: seat, texts)
    case .seat(let seat): self.init(taken: seat, isCompact, texts)
    case .rest(let seats): self.init(summary: texts.rest(seats.count), detail: texts.tally(seats))
    case .nobody: self.init(summary: texts.nobody, detail: "")
    }
  }

  private init(taken seat: PowerMapModel.Seat, _ isCompact: Bool, _ texts: PowerMapTexts) {
    let band = SupportBand(seat.support)
    let contact = ContactMark(seat.contact)
    let name = CleanText(seat.name ?? "")
    look = .person(band)
    role = RoleMark(seat.role)
    self.name = name.isEmpty ? CleanText(texts.unnamed) : name
    let reason = seat.weakness.map { CleanText($0) }
    detail = CleanText(isCompact ? "" : seat.title ?? "")
    marks = CleanText(joining: isCompact ? texts.signs(band, contact, weakness: reason) : texts.marks(band, contact))
    weakness = isCompact ? nil : reason.map { CleanText(joining: "▲ \($0.value)") }
    isWeak = reason != nil
    influence = Self.influence(of: seat)
    strength = .some(seat.strength)
    title = texts.sentence(seat, name: self.name.value)
  }

  private init(vacant seat: PowerMapModel.Seat, _ texts: PowerMapTexts) {
    let name = CleanText(seat.name ?? "")
    look = .vacant
    role = RoleMark(seat.role)
    self.name = name.isEmpty ? CleanText(texts.meaning(RoleMark(seat.role))) : name
    detail = CleanText("")
    marks = CleanText(texts.vacant)
    weakness = seat.weakness.map { CleanText(joining: "▲ \(CleanText($0).value)") }
    isWeak = weakness != nil
    influence = Self.influence(of: seat)
    strength = nil
    title = texts.sentence(seat, name: self.name.value)
  }

  private init(summary: String, detail: String) {
    look = .summary
    role = nil
    name = CleanText(summary)
    self.detail = CleanText(detail)
    marks = CleanText("")
    weakness = nil
    isWeak = false
    influence = ""
    strength = nil
    title = detail.isEmpty ? summary : "\(summary): \(detail)"
  }

  private static func influence(of seat: PowerMapModel.Seat) -> String {
    guard seat.influence.isFinite else { return "?" }
    let number = "\(Int(min(max(seat.influence, 0), 100).rounded()))"
    return seat.isRequired ? number : "(\(number))"
  }
}
