internal import GuanxiEngine

/// Says in words what a JSON schema allows, as far as a reader of the interface needs it.
struct SchemaWords {
  let words: [String: String]

  /// The type, its choices, its range and what holds where nothing is given.
  func text(_ schema: JSON) -> String {
    guard case .object(let entries) = schema else { return "" }
    var parts = [type(entries)]
    if case .list(let choices)? = entries["enum"] { parts = [choices.compactMap(plain).joined(separator: " | ")] }
    switch (entries["minimum"].flatMap(plain), entries["maximum"].flatMap(plain)) {
    case (let low?, let high?): parts.append("\(low) – \(high)")
    case (let low?, nil): parts.append("≥ \(low)")
    case (nil, let high?): parts.append("≤ \(high)")
    case (nil, nil): break
    }
    if let usual = entries["default"].flatMap(plain) {
      parts.append((words["docs-usually"] ?? "").replacing("{value}", with: usual))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The names of what an object has, with those of its rows; empty for what is no object.
  func fields(_ schema: JSON) -> String {
    guard case .object(let entries) = schema, case .object(let properties)? = entries["properties"] else { return "" }
    return properties.keys.sorted().map { name in
      guard case .object(let inner)? = properties[name], let items = inner["items"], !fields(items).isEmpty else {
        return name
      }
      return "\(name) [\(fields(items))]"
    }.joined(separator: ", ")
  }

  private func type(_ entries: [String: JSON]) -> String {
    if let format = entries["format"].flatMap(plain) { return words["docs-" + format] ?? format }
    switch entries["type"] {
    case .text(let name): return words["docs-" + name] ?? name
    case .list(let names): return names.compactMap(plain).map { words["docs-" + $0] ?? $0 }.joined(separator: " | ")
    default: return ""
    }
  }

  private func plain(_ value: JSON) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): ReportAmount.text(number)
    case .boolean(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
