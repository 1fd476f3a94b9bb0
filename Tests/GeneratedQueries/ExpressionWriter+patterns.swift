extension ExpressionWriter {
  /// What stands behind the colon of a node.
  mutating func labels() -> String {
    let label = random.one(of: GeneratedGraph.labels)
    switch random.number(below: 8) {
    case 0: return "!\(label)"
    case 1: return "\(label)|\(random.one(of: GeneratedGraph.labels))"
    case 2: return "\(label)&!\(random.one(of: GeneratedGraph.labels))"
    default: return label
    }
  }

  /// A relationship between the brackets of two nodes.
  mutating func link(_ variable: String) -> String {
    let inside = linkInside(variable)
    let middle = inside.isEmpty ? "-" : "-[\(inside)]-"
    switch random.number(below: 3) {
    case 0: return inside.isEmpty ? "-->" : middle + ">"
    case 1: return inside.isEmpty ? "<--" : "<" + middle
    default: return inside.isEmpty ? "--" : middle
    }
  }

  /// What stands in the square brackets of a relationship, but for its length.
  mutating func linkInside(_ variable: String, length: String = "") -> String {
    var types = ""
    if random.oneIn(2) {
      types =
        ":" + (random.oneIn(4) ? GeneratedGraph.types.joined(separator: "|") : random.one(of: GeneratedGraph.types))
    }
    return variable + types + length + (random.oneIn(16) ? " {i: \(random.number(below: 4))}" : "")
  }

  /// A path whose variables can be used afterwards.
  mutating func path(isSearch: Bool = false) -> GeneratedPath {
    let known = names.nodes
    var path = GeneratedPath(nodes: [node(known)], links: [])
    for _ in 0..<random.one(of: [0, 1, 1, 1, 2, 2, 3]) {
      let direction = random.one(of: GeneratedPath.Direction.allCases)
      path.links.append(random.oneIn(8) ? repeated(direction) : .init(inside: named(), direction: direction))
      path.nodes.append(node(known + names.nodes))
    }
    if random.oneIn(6) {
      let name = names.fresh()
      names.paths.append(name)
      path.variable = name
    }
    return path
  }

  /// A quantified link.
  private mutating func repeated(_ direction: GeneratedPath.Direction) -> GeneratedPath.Link {
    let name = random.oneIn(2) ? "" : names.fresh()
    if !name.isEmpty { names.relationshipLists.append(name) }
    let repetition = random.one(of: ["{0,2}", "{1,2}", "{2}", "{,2}", "{0,1}"])
    return GeneratedPath.Link(inside: linkInside(name), direction: direction, repetition: repetition)
  }

  /// A predicate for which an index may be of use.
  mutating func lookup() -> String {
    guard !names.nodes.isEmpty else { return "true" }
    let (node, number) = (random.one(of: names.nodes), random.number(below: 4))
    switch random.number(below: 7) {
    case 0: return "\(node).i = \(integer(random.number(below: 2)))"
    case 1: return "\(node).i \(random.one(of: ["<", "<=", ">", ">="])) \(integer(0))"
    case 2: return "\(node).i >= \(number - 1) AND \(node).i < \(number + 1)"
    case 3: return "\(number - 2) < \(node).i <= \(number)"
    case 4: return "\(node).i IN \(list(random.number(below: 2)))"
    case 5: return "\(node).s IN ['a', \(text(0)), 'b', null]"
    default: return "\(node).s \(random.one(of: ["=", "STARTS WITH", ">=", "<"])) \(text(0))"
    }
  }

  private mutating func named() -> String {
    let name = random.oneIn(2) ? "" : names.fresh()
    if random.oneIn(5) {
      if !name.isEmpty { names.relationshipLists.append(name) }
      return linkInside(name, length: random.one(of: ["*0..2", "*1..2", "*2", "*..3", "*0..1", "*0..4", "*1..4"]))
    }
    if !name.isEmpty { names.relationships.append(name) }
    return linkInside(name)
  }

  /// What stands in the brackets of a node: now and then one that is already there.
  private mutating func node(_ known: [String]) -> String {
    if !known.isEmpty, random.oneIn(4) { return random.one(of: known) }
    var text = ""
    if !random.oneIn(5) {
      text = names.fresh()
      names.nodes.append(text)
    }
    if random.oneIn(4) { text += ":" + labels() }
    switch random.number(below: 16) {
    case 0: text += " {i: \(random.number(below: 4))}"
    case 1: text += " {s: '\(random.one(of: ["a", "ab"]))'}"
    default: break
    }
    return text
  }
}
