/// The header of a file of nodes or of relationships.
struct FileHeader: Sendable {
  /// What the rows of a file are.
  enum Kind: Sendable {
    case nodes
    case relationships
  }

  let kind: Kind
  let columns: [HeaderColumn]
  /// The header as it is written, for messages.
  let texts: [String]
  /// All that is wrong with it.
  let problems: [ImportProblem]

  /// Reads a header.
  init(_ texts: [String], file: String, line: Int) {
    var problems: [ImportProblem] = []
    var columns: [HeaderColumn] = []
    for (index, text) in texts.enumerated() {
      do throws(CellFailure) {
        columns.append(try HeaderColumn(parsing: text))
      } catch {
        problems.append(
          ImportProblem(
            file: file, line: line, column: index + 1, value: text, reason: error.reason, advice: error.advice))
      }
    }
    self.problems = problems.isEmpty ? Self.problems(of: columns, file: file, line: line) : problems
    self.texts = texts
    self.columns = columns
    kind = columns.contains { if case .identifier = $0.role { true } else { false } } ? .nodes : .relationships
  }

  /// Whether the columns make a file of nodes or one of relationships.
  private static func problems(of columns: [HeaderColumn], file: String, line: Int) -> [ImportProblem] {
    var counts: [String: Int] = [:]
    for column in columns { counts[column.role.headerWord ?? "", default: 0] += 1 }
    func problem(_ reason: String, _ advice: String) -> ImportProblem {
      ImportProblem(file: file, line: line, reason: reason, advice: advice)
    }
    for word in [":ID", ":LABEL", ":START_ID", ":END_ID", ":TYPE"] where counts[word, default: 0] > 1 {
      return [problem("has more than one column \(word)", "Leave one of them.")]
    }
    let hasNodes = counts[":ID"] != nil
    let ends = [":START_ID", ":END_ID"].filter { counts[$0] != nil }
    if hasNodes, !ends.isEmpty {
      return [problem("has both a column :ID and a column \(ends[0])", "Split it into nodes and relationships.")]
    }
    if hasNodes { return [] }
    guard !ends.isEmpty else {
      return [
        problem(
          "has neither a column :ID (nodes) nor columns :START_ID and :END_ID (relationships)",
          "Add them to the header, or describe the file in a mapping file (guanxi import --suggest-mapping).")
      ]
    }
    let missing = [":START_ID", ":END_ID", ":TYPE"].filter { counts[$0] == nil }
    return missing.map { problem("has no column \($0)", "Every relationship needs one; add it to the header.") }
  }
}

extension HeaderColumn.Role {
  /// How a column with a part of its own is written in a header; nil for properties.
  var headerWord: String? {
    switch self {
    case .identifier: ":ID"
    case .labels: ":LABEL"
    case .start: ":START_ID"
    case .end: ":END_ID"
    case .type: ":TYPE"
    case .property, .list, .ignored: nil
    }
  }
}
