internal import QueryBinding
internal import QuerySyntax

extension PhysicalPlan: CustomStringConvertible {
  /// The plan: one operator a line in the order in which rows pass through, what is inside of an operator indented below
  /// it.
  public var description: String { text(PlanText(rows: [:], estimates: [:])) }

  /// The plan as `EXPLAIN` shows it, with the number of rows that each operator is expected to make.
  public var explanation: String { text(PlanText(rows: [:], estimates: estimates)) }

  /// The plan as `PROFILE` shows it, with the number of rows that each operator made, by the places of the operators.
  package func profile(rows: [StepPlace: Int]) -> String { text(PlanText(rows: rows, estimates: estimates)) }

  private func text(_ text: PlanText) -> String {
    var lines: [String] = []
    switch kind {
    case .schema(.createIndex): lines.append("CreateIndex")
    case .schema(.createUniqueConstraint), .schema(.createExistenceConstraint): lines.append("CreateConstraint")
    case .schema(.dropIndex), .schema(.dropNamed): lines.append("DropIndex")
    case .schema(.dropExistenceConstraint): lines.append("DropConstraint")
    case .schema(.show(let shown)): lines.append("Show \(shown.rawValue)")
    case .query(let query): lines += text.lines(query, StepPlace(query: 0))
    }
    for id in subqueries.keys.sorted() {
      guard let query = subqueries[id] else { continue }
      lines.append("Subquery \(id)")
      lines += PlanText.indented(text.lines(query, StepPlace(query: id)))
    }
    return lines.joined(separator: "\n")
  }
}

/// Writes plans as text.
struct PlanText {
  let rows: [StepPlace: Int]
  let estimates: [StepPlace: Double]

  func lines(_ query: PhysicalQuery, _ place: StepPlace) -> [String] {
    guard query.parts.count > 1 else { return query.parts.first.map { lines($0, place.part(0)) } ?? [] }
    var result = [query.isDistinct ? "Union" : "UnionAll"]
    for (number, part) in query.parts.enumerated() {
      result += ["  Part"] + Self.indented(Self.indented(lines(part, place.part(number))))
    }
    return result
  }

  static func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }

  private func lines(_ part: PhysicalPart, _ place: StepPlace) -> [String] {
    (part.asOf.map { ["AsOf \($0.text)"] } ?? []) + lines(part.steps, place)
      + (part.slots.isEmpty ? [] : ["Result \(Self.slots(part.slots))"])
  }

  private func lines(_ steps: [PhysicalStep], _ place: StepPlace) -> [String] {
    steps.enumerated().flatMap { number, step in
      var lines = lines(step, place.step(number))
      if let count = count(place.step(number)), !lines.isEmpty { lines[0] += "  [\(count)]" }
      return lines
    }
  }

  private func count(_ place: StepPlace) -> String? {
    let estimate = estimates[place].map { $0 < 0.5 ? "0" : "\(Int(min($0, 1e15).rounded()))" }
    guard let rows = rows[place] else { return estimate.map { "about \($0) row(s)" } }
    return "\(rows) row(s)" + (estimate.map { ", about \($0) expected" } ?? "")
  }

  private func lines(_ step: PhysicalStep, _ place: StepPlace) -> [String] {
    switch step {
    case .optional(let steps, _, let nulls):
      ["Optional \(Self.slots(nulls))"] + Self.indented(lines(steps, place))
    case .countOptional(let steps, _, let slot):
      ["CountOptional into #\(slot.index)"] + Self.indented(lines(steps, place))
    case .apply(let query, let id): ["Apply subquery \(id)"] + Self.indented(lines(query, StepPlace(query: id)))
    case .repeatPattern(let step):
      ["Repeat #\(step.from.index) to #\(step.to.index) {\(step.minimum),\(step.maximum.map(String.init) ?? "")}"]
        + Self.indented(lines(step.body, place))
    case .merge(let step): ["Merge"] + Self.indented(lines(step.match, place))
    case .forEach(let slot, let list, let body):
      ["ForEach #\(slot.index) IN \(list.text)"] + Self.indented(lines(body, place))
    default: [Self.line(step)]
    }
  }

  private static func line(_ step: PhysicalStep) -> String {
    switch step {
    case .scan(let scan): "\(access(scan.access)) into #\(scan.slot.index)"
    case .expand(let expansion):
      "\(expansion.isInto ? "ExpandInto" : "Expand") \(arrow(expansion))"
    case .scanRelationships(let expansion): "ScanRelationships \(arrow(expansion))"
    case .countExpansion(let count):
      "CountExpand \(arrow(count.expansion))\(count.label.map { " :\($0)" } ?? "") into #\(count.slot.index)"
    case .expandVariable(let walk): walkLine(step, walk)
    case .shortestPath(let search): walkLine(step, search.expansion)
    case .relationshipEnds(let ends):
      "RelationshipEnds #\(ends.relationship.index) into #\(ends.left.index), #\(ends.right.index)"
    case .filter(let predicates, _): "Filter " + predicates.map(\.text).joined(separator: " AND ")
    case .filterProperties(let slot, let map): "Filter #\(slot.index) has \(map.text)"
    case .path(let path): "Path #\(path.slot.index) from #\(path.start.index) over \(slots(path.relationships))"
    case .unwind(let list, let slot): "Unwind \(list.text) into #\(slot.index)"
    case .call(let call): "Call \(call.procedure.name)(\(call.arguments.map(\.text).joined(separator: ", ")))"
    case .eager: "Eager"
    case .create(let pattern):
      "Create \(pattern.introducedSlots.sorted().map { "#\($0.index)" }.joined(separator: ", "))"
    case .set(let items): "Set \(items.count) item(s)"
    case .remove(let items): "Remove \(items.count) item(s)"
    case .delete(let targets, let isDetaching):
      "\(isDetaching ? "DetachDelete" : "Delete") " + targets.map(\.text).joined(separator: ", ")
    case .aggregate(let aggregation): "Aggregate " + text(aggregation)
    case .project(let items): "Project " + text(items)
    case .distinct(let columns): "Distinct \(slots(columns))"
    case .sort(let items): "Sort " + text(items)
    case .skip(let count): "Skip \(count.text)"
    case .limit(let count): "Limit \(count.text)"
    case .top(let items, let skip, let limit):
      "Top \(limit.text)\(skip.map { " after \($0.text)" } ?? "") by " + text(items)
    case .keep(let columns): "Keep \(slots(columns))"
    case .countNodes(let label, let slot): "CountNodes \(label ?? "") into #\(slot.index)"
    case .countRelationships(let types, let isDirected, let slot):
      "CountRelationships \(types.map { $0.joined(separator: "|") } ?? "")\(isDirected ? "" : " from both ends") "
        + "into #\(slot.index)"
    default: ""
    }
  }
}
