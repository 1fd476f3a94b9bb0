import PropertyGraph
import TestSupport

/// Draws legal change sets of every kind of step for a graph whose content a ``NaiveGraph`` knows.
struct RandomChanges {
  var generator: SeededGenerator
  let labels = ["Company", "Person", "Customer"]
  let types = ["OWNS", "WORKS_AT", "INFLUENCES"]
  let keys = ["name", "share", "level", "since", "active", "mixed", "note"]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

  mutating func value(for key: String) -> Value {
    switch key {
    case "name": return .string(["Li Lei", "王芳", "O'Hara", "", "e\u{301}", "\u{E9}"][roll(6)])
    case "share": return .float([0.25, 0.1, -0.0, .nan, 1e300, 33.333][roll(6)])
    case "level": return .integer([0, 1, -5, 300, 70_000, .max, .min][roll(7)])
    case "since":
      return CalendarDate(daysSinceEpoch: Int64(roll(40_000) - 20_000)).map(Value.date) ?? .null
    case "active": return .boolean(roll(2) == 0)
    case "note": return .list([.string("a"), .integer(roll(9))])
    default: return [.integer(roll(99)), .string("text \(roll(99))"), .float(0.5), .boolean(true)][roll(4)]
    }
  }

  mutating func properties() -> [String: Value] {
    var result: [String: Value] = [:]
    for key in keys where roll(3) == 0 { result[key] = value(for: key) }
    return result
  }

  /// A few steps, each of which is performed on `model` as it is drawn.
  mutating func next(for graph: Graph, model: inout NaiveGraph) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    for _ in 0..<(1 + roll(12)) {
      let before = changes.changes.count
      draw(&changes, model)
      for change in changes.changes[before...] { model.perform(change) }
    }
    return changes
  }

  private mutating func draw(_ changes: inout ChangeSet, _ model: NaiveGraph) {
    let nodes = model.nodes.keys.sorted()
    let relationships = model.relationships.keys.sorted()
    switch roll(10) {
    case 0, 1: changes.createNode(labels: labels.filter { _ in roll(2) == 0 }, properties: properties())
    case 2: batch(&changes)
    case 3, 4:
      guard let source = nodes.randomElement(using: &generator), let target = nodes.randomElement(using: &generator)
      else { return }
      changes.createRelationship(type: types[roll(3)], from: source, to: target, properties: properties())
    case 5:
      guard let node = nodes.randomElement(using: &generator) else { return }
      let key = keys[roll(keys.count)]
      changes.setProperty(key, of: node, to: roll(4) == 0 ? .null : value(for: key))
    case 6:
      guard let relationship = relationships.randomElement(using: &generator) else { return }
      let key = keys[roll(keys.count)]
      changes.setProperty(key, of: relationship, to: roll(4) == 0 ? .null : value(for: key))
    case 7:
      guard let relationship = relationships.randomElement(using: &generator) else { return }
      changes.append(.deleteRelationships([relationship]))
    case 8:
      guard let node = nodes.randomElement(using: &generator) else { return }
      let attached = relationships.filter {
        model.relationships[$0]?.source == node || model.relationships[$0]?.target == node
      }
      if !attached.isEmpty { changes.append(.deleteRelationships(attached)) }
      changes.append(.deleteNodes([node]))
    default:
      guard let node = nodes.randomElement(using: &generator) else { return }
      changes.append(roll(2) == 0 ? .addLabel(node, labels[roll(3)]) : .removeLabel(node, labels[roll(3)]))
    }
  }

  /// Many nodes and relationships at once, so that chunks of every size are met.
  private mutating func batch(_ changes: inout ChangeSet) {
    let count = [1, 70, 5_000][roll(80) == 0 ? 2 : roll(2)]
    let some = (0..<UInt32(count)).filter { _ in roll(3) > 0 }
    let ids = changes.createNodes(
      count: count, labels: [labels[roll(3)]],
      columns: [
        PropertyColumn(key: "level", values: .integers((0..<count).map { Int64($0 * roll(1_000)) })),
        PropertyColumn(
          key: "name", rows: some,
          values: .strings(codes: some.map { $0 % 3 }, dictionary: ["Acme", "华星", "Acme Cloud"])),
      ])
    changes.createRelationships(
      type: types[roll(3)], sources: ids, targets: ids.reversed(),
      columns: [PropertyColumn(key: "share", values: .floats(ids.map { Double($0.rawValue % 100) / 100 }))])
  }
}
