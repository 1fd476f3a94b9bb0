internal import Bolt

/// Makes the text of a plan into the tree that drivers show: the last line is the root, each line stands on the one before.
enum BoltPlan {
  /// The most lines that become operators; the text is there as a whole in any case.
  private static let most = 40

  /// The tree.
  ///
  /// - Parameters:
  ///   - text: the plan, a line for each operator, in the order in which rows go through.
  ///   - isProfile: whether the statement ran, so that rows can be counted.
  static func packed(_ text: String, isProfile: Bool) -> PackStreamValue {
    let lines = text.split(separator: "\n").map { line in line.drop { $0 == " " } }.filter { !$0.isEmpty }
    var tree: [String: PackStreamValue]?
    for line in lines.suffix(most) {
      tree = node(String(line), above: tree, isProfile: isProfile)
    }
    var root = tree ?? node("Result", above: nil, isProfile: isProfile)
    var arguments = root["args"]?.entries ?? [:]
    arguments["string-representation"] = .string(text)
    root["args"] = .map(arguments)
    return .map(root)
  }

  private static func node(
    _ line: String, above child: [String: PackStreamValue]?, isProfile: Bool
  ) -> [String: PackStreamValue] {
    let name = line.prefix { $0 != " " }
    var node: [String: PackStreamValue] = [
      "operatorType": .string(String(name)), "identifiers": .list([]), "args": .map(["Details": .string(line)]),
      "children": .list(child.map { [.map($0)] } ?? []),
    ]
    if isProfile {
      node["rows"] = .integer(rows(line))
      node["dbHits"] = 0
    }
    return node
  }

  /// The number before `row(s)` that does not say `about`; 0 where there is none.
  private static func rows(_ line: String) -> Int {
    let words = line.split { " [](),;".contains($0) }
    guard let place = words.lastIndex(where: { $0.hasPrefix("row") }), place > 0 else { return 0 }
    return Int(words[place - 1]) ?? 0
  }
}
