/// Writes expressions that have a value or are null, whatever the graph: none fails when it is evaluated.
struct ExpressionWriter {
  var random: RandomChoices
  var names: VisibleNames

  /// A predicate.
  mutating func boolean(_ depth: Int) -> String {
    guard depth > 0 else { return simpleBoolean() }
    switch random.number(below: 14) {
    case 0: return "\(boolean(depth - 1)) AND \(boolean(depth - 1))"
    case 1: return "\(boolean(depth - 1)) OR \(boolean(depth - 1))"
    case 2: return "(\(boolean(depth - 1))) XOR \(boolean(depth - 1))"
    case 3: return "NOT (\(boolean(depth - 1)))"
    case 4: return "NOT \(comparison(depth - 1))"
    case 5: return "(\(boolean(depth - 1))) IS \(random.oneIn(2) ? "NOT " : "")NULL"
    case 6: return "\(integer(depth - 1)) IN \(list(depth - 1))"
    case 7: return random.oneIn(2) ? lookup() : quantified(depth - 1)
    case 8: return existence(depth - 1)
    case 9: return "CASE WHEN \(boolean(depth - 1)) THEN \(boolean(depth - 1)) ELSE \(boolean(depth - 1)) END"
    case 10: return "(\(boolean(depth - 1)))"
    case 11: return "(\(text(depth - 1))) \(random.one(of: ["STARTS WITH", "ENDS WITH", "CONTAINS"])) \(text(0))"
    default: return comparison(depth - 1)
    }
  }

  private mutating func simpleBoolean() -> String {
    guard !names.entities.isEmpty, !random.oneIn(6) else { return random.one(of: ["true", "false", "null"]) }
    switch random.number(below: 5) {
    case 0: return "\(random.one(of: names.entities)).f"
    case 1: return "\(random.one(of: names.entities)).\(random.one(of: ["i", "s", "f"])) IS NULL"
    case 2 where !names.nodes.isEmpty: return "\(random.one(of: names.nodes)):\(labels())"
    case 3 where names.nodes.count > 1: return "\(random.one(of: names.nodes)) = \(random.one(of: names.nodes))"
    default: return "\(random.one(of: names.entities)).i = \(random.number(below: 4))"
    }
  }

  private mutating func comparison(_ depth: Int) -> String {
    let sign = random.one(of: ["=", "<>", "<", "<=", ">", ">="])
    if random.oneIn(3) { return "\(text(depth)) \(sign) \(text(depth))" }
    let first = "\(integer(depth)) \(sign) \(integer(depth))"
    return random.oneIn(5) ? first + " < \(integer(depth))" : first
  }

  private mutating func quantified(_ depth: Int) -> String {
    let word = random.one(of: ["any", "all", "none", "single"])
    let list = list(depth)
    return within { writer, name in "\(word)(\(name) IN \(list) WHERE \(writer.boolean(depth)))" }
  }

  private mutating func existence(_ depth: Int) -> String {
    guard !names.nodes.isEmpty else { return simpleBoolean() }
    let start = random.one(of: names.nodes)
    if random.oneIn(2) { return "EXISTS { (\(start))\(link(""))(\(random.oneIn(2) ? ":" + labels() : "")) }" }
    return within(.node) { writer, name in
      "EXISTS { MATCH (\(start))\(writer.link(""))(\(name)) WHERE \(writer.boolean(depth)) }"
    }
  }

  /// A whole number or null.
  mutating func integer(_ depth: Int) -> String {
    guard depth > 0 else {
      let names = names.entities.map { $0 + ".i" } + names.integers
      return names.isEmpty || random.oneIn(3) ? String(random.number(below: 6) - 1) : random.one(of: names)
    }
    switch random.number(below: 12) {
    case 0: return "\(integer(depth - 1)) + \(integer(depth - 1))"
    case 1: return "\(integer(depth - 1)) - (\(integer(depth - 1)))"
    case 2: return "(\(integer(depth - 1))) * \(integer(0))"
    case 3: return "-(\(integer(depth - 1)))"
    case 4: return "size(\(list(depth - 1)))"
    case 5: return "coalesce(\(integer(depth - 1)), \(integer(0)))"
    case 6: return "CASE \(integer(depth - 1)) WHEN \(integer(0)) THEN \(integer(depth - 1)) END"
    case 7: return "(\(list(depth - 1)))[\(random.number(below: 3))]"
    case 8 where !names.paths.isEmpty: return "length(\(random.one(of: names.paths)))"
    case 9 where !names.nodes.isEmpty: return "COUNT { (\(random.one(of: names.nodes)))\(link(""))() }"
    case 10: return reduction(depth - 1)
    default: return integer(0)
    }
  }

  private mutating func reduction(_ depth: Int) -> String {
    let list = list(depth)
    return within { writer, sum in
      writer.within { writer, name in "reduce(\(sum) = 0, \(name) IN \(list) | \(sum) + \(writer.integer(0)))" }
    }
  }

  /// A text or null.
  mutating func text(_ depth: Int) -> String {
    guard depth > 0 else {
      let known = names.entities.map { $0 + ".s" }
      return known.isEmpty || random.oneIn(3) ? random.one(of: ["''", "'a'", "'ab'"]) : random.one(of: known)
    }
    switch random.number(below: 5) {
    case 0: return "\(text(depth - 1)) + \(text(depth - 1))"
    case 1: return "toUpper(\(text(depth - 1)))"
    case 2: return "toString(\(integer(depth - 1)))"
    case 3: return "CASE WHEN \(boolean(depth - 1)) THEN \(text(depth - 1)) ELSE null END"
    default: return text(0)
    }
  }

  /// A list of whole numbers and nulls, or null.
  mutating func list(_ depth: Int) -> String {
    guard depth > 0 else {
      let known = names.entities.map { $0 + ".l" }
      if !known.isEmpty, random.oneIn(3) { return random.one(of: known) }
      return "[" + (0..<random.number(below: 3)).map { _ in integer(0) }.joined(separator: ", ") + "]"
    }
    switch random.number(below: 8) {
    case 7 where !names.nodes.isEmpty:
      let start = random.one(of: names.nodes)
      return within(.node) { writer, name in
        let value = "\(writer.integer(0)) AS x ORDER BY x\(writer.random.oneIn(2) ? " LIMIT 2" : "")"
        return
          "COLLECT { MATCH (\(start))\(writer.link(""))(\(name)) WHERE \(writer.boolean(depth - 1)) RETURN \(value) }"
      }
    case 0: return "range(0, \(random.number(below: 4)))"
    case 1: return "(\(list(depth - 1)))[\(random.number(below: 2))..]"
    case 2: return "\(list(depth - 1)) + \(list(depth - 1))"
    case 3: return "tail(\(list(depth - 1)))"
    case 4 where !names.nodes.isEmpty:
      let start = random.one(of: names.nodes)
      return within(.node) { writer, name in
        "[(\(start))\(writer.link(""))(\(name)) WHERE \(writer.boolean(depth - 1)) | 1]"
      }
    case 5:
      let inner = list(depth - 1)
      return within { writer, name in
        "[\(name) IN \(inner) WHERE \(writer.boolean(depth - 1)) | \(writer.integer(depth - 1))]"
      }
    default: return list(0)
    }
  }

  private enum Kind { case node, integer }

  /// Writes something in which one more variable can be used.
  private mutating func within(
    _ kind: Kind = .integer, _ write: (inout ExpressionWriter, String) -> String
  ) -> String {
    let (nodes, integers) = (names.nodes, names.integers)
    let name = names.fresh()
    if kind == .node { names.nodes.append(name) } else { names.integers.append(name) }
    defer { (names.nodes, names.integers) = (nodes, integers) }
    return write(&self, name)
  }
}
