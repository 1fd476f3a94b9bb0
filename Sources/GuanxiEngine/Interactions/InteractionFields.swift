internal import Procedures
internal import PropertyGraph

/// Reads the fields of an interaction that was entered.
struct InteractionFields {
  let entered: [String: Value]

  func text(_ name: String) throws(InteractionError) -> String? {
    switch entered[name] ?? .null {
    case .null: return nil
    case .string(let text) where (1...InteractionEntry.longest).contains(text.count): return text
    default:
      throw .field(
        name,
        must: LocalizedText(
          "be a text of 1 to \(InteractionEntry.longest) letters", "应为 1 到 \(InteractionEntry.longest) 个字符的文本"))
    }
  }

  /// Ids, each once, in the order in which they were given.
  func ids(_ name: String) throws(InteractionError) -> [String] {
    guard case .list(let items) = entered[name] ?? .list([]), items.count <= InteractionEntry.most else {
      throw .field(
        name,
        must: LocalizedText("be a list of at most \(InteractionEntry.most) ids", "应为最多 \(InteractionEntry.most) 个编号的列表")
      )
    }
    var ids: [String] = []
    for item in items {
      guard case .string(let id) = item, (1...InteractionEntry.longest).contains(id.count) else {
        throw .field(name, must: LocalizedText("be a list of ids, which are texts", "应为编号（文本）的列表"))
      }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  func choice(_ name: String, _ choices: [String], isRequired: Bool) throws(InteractionError) -> Value? {
    let text = try text(name)
    if text == nil, !isRequired { return nil }
    guard let text, choices.contains(text) else {
      throw .field(
        name,
        must: LocalizedText("be one of \(choices.joined(separator: ", "))", "应为以下之一：\(choices.joined(separator: "、"))"))
    }
    return .string(text)
  }

  /// The date, or date and time, when it was.
  func moment(_ name: String) throws(InteractionError) -> Value {
    guard let text = try text(name) else {
      throw .field(name, must: LocalizedText("say when it was, such as 2026-06-30T14:00", "应注明时间，例如 2026-06-30T14:00"))
    }
    if let date = try? CalendarDate(parsing: text) { return .date(date) }
    if let moment = try? LocalDateTime(parsing: text) { return .localDateTime(moment) }
    if let moment = try? ZonedDateTime(parsing: text) { return .dateTime(moment) }
    throw .field(
      name, must: LocalizedText("be a date or a moment such as 2026-06-30T14:00", "应为日期或时刻，例如 2026-06-30T14:00"))
  }

  func integer(_ name: String, _ range: ClosedRange<Int>) throws(InteractionError) -> Value? {
    guard let value = try number(name, Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
    guard case .integer = value else {
      throw .field(
        name,
        must: LocalizedText(
          "be a whole number from \(range.lowerBound) to \(range.upperBound)",
          "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数"))
    }
    return value
  }

  func number(_ name: String, _ range: ClosedRange<Double>) throws(InteractionError) -> Value? {
    switch entered[name] ?? .null {
    case .null: return nil
    case .integer(let number) where range.contains(Double(number)): return .integer(number)
    case .float(let number) where range.contains(number): return .float(number)
    default:
      throw .field(
        name,
        must: LocalizedText(
          "be a number from \(range.lowerBound) to \(range.upperBound)",
          "应为 \(range.lowerBound) 到 \(range.upperBound) 的数值"))
    }
  }
}
