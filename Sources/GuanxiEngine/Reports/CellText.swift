internal import Foundation
internal import Procedures
internal import PropertyGraph

/// Writes the cells of a report as a person reads them.
struct CellText {
  let graph: Graph
  let language: Language

  /// The most facts that are named in one cell; the rest is counted.
  private static let factLimit = 3

  func text(_ value: Value, unit: MeasurementUnit) -> String {
    switch (value, unit) {
    case (.null, _): language == .english ? "unknown" : "未知"
    case (.float(let share), .share): Self.percentage(share)
    case (.integer(let share), .share): Self.percentage(Double(share))
    case (.integer(let amount), .amount): Self.grouped(Double(amount))
    case (.float(let number), .amount): Self.grouped(number)
    case (.float(let number), _): Self.decimal(number, digits: 2)
    case (.boolean(let flag), _): language == .english ? (flag ? "yes" : "no") : (flag ? "是" : "否")
    case (.node(let node), _): identifier(of: node)
    case (.relationship(let relationship), _): relationship.description
    case (.list(let items), _): list(items)
    default: Self.printable(value.plainText)
    }
  }

  /// The id that the imported files gave a node, else its number in the graph.
  func identifier(of node: NodeID) -> String {
    let id = graph.property("id", of: node)
    return id.isNull ? node.description : Self.printable(id.plainText)
  }

  private func list(_ items: [Value]) -> String {
    let shown = items.prefix(Self.factLimit).map { text($0, unit: .none) }
    let rest = items.count - shown.count
    guard rest > 0 else { return shown.joined(separator: ", ") }
    return shown.joined(separator: ", ") + (language == .english ? " and \(rest) more" : " 等 \(items.count) 项")
  }

  static func percentage(_ share: Double) -> String { decimal(share * 100, digits: 1) + " %" }

  /// At most `digits` decimals, without trailing zeros.
  static func decimal(_ number: Double, digits: Int) -> String {
    guard number.isFinite else { return "–" }
    var text = String(format: "%.\(digits)f", number)
    guard digits > 0 else { return text == "-0" ? "0" : text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// Whole units with a comma between thousands; small amounts keep two decimals.
  static func grouped(_ amount: Double) -> String {
    guard amount.isFinite else { return "–" }
    let text = decimal(amount.magnitude, digits: amount.magnitude < 1_000 ? 2 : 0)
    let whole = text.prefix { $0 != "." }
    var result = String(text.dropFirst(whole.count))
    for (offset, digit) in whole.reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { result.insert(",", at: result.startIndex) }
      result.insert(digit, at: result.startIndex)
    }
    return amount < 0 && text != "0" ? "-" + result : result
  }

  /// The text on one line, without control characters, which could steer a terminal.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
