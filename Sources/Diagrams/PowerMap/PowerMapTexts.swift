import AccountAnalyses
import Procedures
import PropertyGraph

/// What the power map says in words, in one language.
struct PowerMapTexts {
  let language: Language

  var unnamed: String { LocalizedText("(no name)", "（无名称）")[language] }
  var vacant: String { LocalizedText("vacant seat", "席位空缺")[language] }
  var nobody: String { LocalizedText("nobody known", "尚无已知人员")[language] }
  var coverageLabel: String { LocalizedText("decision-chain coverage", "决策链覆盖率")[language] }

  func title(_ model: PowerMapModel) -> String {
    let name = CleanText(model.purchase ?? model.company)
    let text = name.isEmpty ? unnamed : name.embedded
    return LocalizedText("Power map: \(text)", "权力地图：\(text)")[language]
  }

  func subtitle(_ model: PowerMapModel) -> String {
    let company = CleanText(model.company)
    let name = company.isEmpty ? unnamed : company.embedded
    let seats = model.ribs.flatMap(\.seats)
    let vacancies = seats.count(where: \.isVacant)
    return LocalizedText(
      "\(name), as of \(model.asOf): \(coverageLabel) \(coverage(model)), \(counted(seats.count, "seat", "seats"))"
        + (vacancies > 0 ? ", \(vacancies) vacant" : ""),
      "\(name)，截至 \(model.asOf)：\(coverageLabel) \(coverage(model))，共 \(seats.count) 个席位"
        + (vacancies > 0 ? "，其中 \(vacancies) 个空缺" : ""))[language]
  }

  func basis(_ model: PowerMapModel) -> String {
    let isDerived = model.purchase == nil
    switch (model.basis, isDerived) {
    case (.stages, _):
      return LocalizedText(
        "A rib is a stage of the decision, from left to right; on a rib the most influential stand next to the spine.",
        "每根鱼骨为一个决策阶段，从左到右推进；鱼骨上影响力越高的人越靠近主骨。")[language]
    case (.departments, false):
      return LocalizedText(
        "No stages are recorded: a rib is a department, the most influential next to the decision.",
        "未记录决策阶段：每根鱼骨为一个部门，影响力最高的部门最靠近决策。")[language]
    case (.departments, true):
      return LocalizedText(
        "No purchase is recorded: derived from posts and reporting lines. A rib is a department, the most influential next "
          + "to the decision.",
        "未记录采购项目：由职位和汇报关系推导。每根鱼骨为一个部门，影响力最高的部门最靠近决策。")[language]
    }
  }

  func coverage(_ model: PowerMapModel) -> String {
    guard let figure = model.coverage, figure.lower.isFinite, figure.upper.isFinite, figure.lower <= figure.upper
    else { return LocalizedText("unknown", "未知")[language] }
    let whole = [figure.lower, figure.upper].map { (min(max($0, 0), 1) * 100).rounded() / 100 }
    return CompactNumber.range(whole[0]...whole[1])
  }

  /// The lines below the figure in the head.
  func decision(_ model: PowerMapModel) -> String {
    let deal = model.opportunities.lazy.map { CleanText($0) }.first { !$0.isEmpty }
    let more = model.opportunities.count > 1 ? " +\(model.opportunities.count - 1)" : ""
    return deal.map { LocalizedText("for \($0.embedded)\(more)", "商机：\($0.embedded)\(more)")[language] } ?? ""
  }

  /// The heading of a rib.
  func heading(_ rib: PowerMapFold.Rib, _ basis: PowerMapModel.Basis) -> String {
    func number(_ name: String) -> String {
      // A stage that is called `2 Budget` has a number already.
      guard let number = rib.number, name.first?.isNumber != true else { return "" }
      return "\(number)  "
    }
    switch (rib.name, basis) {
    case (.given(let name), _):
      let clean = CleanText(name)
      return number(clean.value) + (clean.isEmpty ? unnamed : clean.value)
    case (.notRecorded, .stages): return LocalizedText("Stage not recorded", "阶段未记录")[language]
    case (.notRecorded, .departments): return LocalizedText("Department not recorded", "部门未记录")[language]
    case (.others(let count), .stages): return LocalizedText("\(count) other stages", "其他 \(count) 个阶段")[language]
    case (.others(let count), .departments):
      return LocalizedText("\(count) other departments", "其他 \(count) 个部门")[language]
    }
  }

  /// The second line of a heading: how many seats, and which part of a split rib it is.
  func tally(_ seats: [PowerMapModel.Seat], part: (number: Int, count: Int)? = nil) -> String {
    let vacancies = seats.count(where: \.isVacant)
    let weak = seats.count { $0.weakness != nil }
    var words = [LocalizedText(counted(seats.count, "seat", "seats"), "\(seats.count) 个席位")[language]]
    if vacancies > 0 { words.append(LocalizedText("\(vacancies) vacant", "空缺 \(vacancies)")[language]) }
    if weak > 0 { words.append("▲ \(weak)") }
    if let part, part.count > 1 {
      words.append(LocalizedText("part \(part.number) of \(part.count)", "第 \(part.number)/\(part.count) 部分")[language])
    }
    return words.joined(separator: " · ")
  }

  /// The widest tally that the heading of a rib may need, whatever the parts that it is split into.
  func longestTally(_ rib: PowerMapFold.Rib) -> String {
    tally(rib.seats, part: rib.rows.count > FishbonePlan.leastCap ? (88, 88) : nil)
  }

  func rest(_ count: Int) -> String { LocalizedText("… and \(count) more", "… 另有 \(count) 人")[language] }

  func marks(_ support: SupportBand, _ contact: ContactMark) -> String {
    let support = support == .unknown ? LocalizedText("? support", "? 态度")[language] : sign(support)
    let contact =
      contact == .unknown
      ? LocalizedText("? contact", "? 接触")[language] : "\(contact.sign) \(contact.meaning[language])"
    return "\(support)  \(contact)"
  }

  /// The signs alone, and what would break, for a card without room for words.
  func signs(_ support: SupportBand, _ contact: ContactMark, weakness: CleanText?) -> String {
    "\(support.sign)  \(contact.sign)" + (weakness.map { "  ▲ \($0.value)" } ?? "")
  }

  private func sign(_ support: SupportBand) -> String { "\(support.sign) \(support.meaning[language])" }

  func meaning(_ role: RoleMark) -> String { role.meaning[language] }

  /// A seat in a sentence, for those who do not see the picture.
  func sentence(_ seat: PowerMapModel.Seat, name: String) -> String {
    var words = [name]
    if let title = seat.title.map({ CleanText($0) }), !title.isEmpty { words.append(title.value) }
    if seat.isVacant { words.append(vacant) }
    words.append(meaning(RoleMark(seat.role)))
    words.append(influence(number(seat.influence)))
    if !seat.isRequired { words.append(notRequired) }
    if !seat.isVacant {
      words += [SupportBand(seat.support).meaning[language], ContactMark(seat.contact).meaning[language]]
      words.append(bone(seat.strength))
    }
    if let weakness = seat.weakness {
      words.append(weakLink + (language == .english ? ": " : "：") + CleanText(weakness).value)
    }
    return words.joined(separator: language == .english ? ", " : "，")
  }

  func influence(_ number: String) -> String {
    LocalizedText("influence \(number)", "影响力 \(number)")[language]
  }

  /// What a bone says.
  func bone(_ strength: Double?) -> String {
    let number = StrengthBand.text(strength)
    return LocalizedText(
      strength == nil ? "strength unknown" : "strength \(number)", strength == nil ? "关系强度未知" : "关系强度 \(number)")[
        language]
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  private func number(_ value: Double) -> String {
    value.isFinite ? "\(Int(min(max(value, 0), 100).rounded()))" : "?"
  }
}
