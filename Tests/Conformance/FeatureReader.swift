/// Reads feature files: the part of Gherkin that the TCK uses.
public struct FeatureReader {
  private let feature: String
  private var background: [ScenarioStep] = []
  private var scenarios: [Scenario] = []
  private var name = ""
  private var steps: [ScenarioStep] = []
  private var examples: [[[String]]] = []
  private var place = Place.outside

  private enum Place { case outside, background, scenario, examples }

  private init(_ feature: String) { self.feature = feature }

  /// The scenarios of a file; each row of examples makes one.
  public static func scenarios(of text: String, feature: String) -> [Scenario] {
    var reader = FeatureReader(feature)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)[...]
    while let line = lines.popFirst() { reader.read(line, &lines) }
    reader.finish()
    return reader.scenarios
  }

  private mutating func read(_ line: String, _ lines: inout ArraySlice<String>) {
    let said = line.trimmed
    if said.hasPrefix("\"\"\"") {
      let document = Self.document(indent: line.prefix { $0 == " " }.count, &lines)
      if !steps.isEmpty { steps[steps.count - 1].document = document }
    } else if said.hasPrefix("|") {
      let row = Self.cells(of: said)
      if place == .examples, !examples.isEmpty {
        examples[examples.count - 1].append(row)
      } else if !steps.isEmpty {
        steps[steps.count - 1].table.append(row)
      }
    } else if said.hasPrefix("#") || said.hasPrefix("@") || said.isEmpty || said.hasPrefix("Feature:") {
      return
    } else if said.hasPrefix("Background:") {
      finish()
      place = .background
    } else if let title = said.after("Scenario Outline:") ?? said.after("Scenario:") {
      finish()
      place = .scenario
      name = title.trimmed
    } else if said.hasPrefix("Examples:") {
      place = .examples
      examples.append([])
    } else if let step = Self.step(said), place == .scenario || place == .background {
      steps.append(ScenarioStep(text: step, document: nil, table: []))
    }
  }

  private mutating func finish() {
    switch place {
    case .outside: break
    case .background: background = steps
    case .scenario:
      scenarios.append(Scenario(feature: feature, name: name, example: 0, steps: background + steps))
    case .examples:
      var number = 0
      for table in examples {
        guard let header = table.first else { continue }
        for row in table.dropFirst() {
          number += 1
          let values = Dictionary(zip(header, row)) { first, _ in first }
          scenarios.append(
            Scenario(
              feature: feature, name: name, example: number, steps: (background + steps).map { $0.filling(values) }))
        }
      }
    }
    steps = []
    examples = []
    place = .outside
  }

  private static func step(_ line: String) -> String? {
    for word in ["Given ", "When ", "Then ", "And ", "But "] {
      if let rest = line.after(word) { return rest.trimmed }
    }
    return nil
  }

  private static func document(indent: Int, _ lines: inout ArraySlice<String>) -> String {
    var found: [String] = []
    while let line = lines.popFirst(), !line.trimmed.hasPrefix("\"\"\"") {
      let spaces = line.prefix { $0 == " " }.count
      found.append(String(line.dropFirst(min(indent, spaces))))
    }
    return found.joined(separator: "\n")
  }

  /// The cells of a row; `\|`, `\n` and `\\` stand for a bar, a line feed and a backslash.
  static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var rest = line.dropFirst()[...]
    while let character = rest.popFirst() {
      switch character {
      case "|":
        cells.append(cell.trimmed)
        cell = ""
      case "\\":
        switch rest.first {
        case "|": cell.append("|")
        case "\\": cell.append("\\")
        case "n": cell.append("\n")
        default:
          cell.append("\\")
          continue
        }
        rest = rest.dropFirst()
      default: cell.append(character)
      }
    }
    return cells
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\r" }
    var rest = self[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }

  /// What follows a beginning; nil where the text begins otherwise.
  func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
