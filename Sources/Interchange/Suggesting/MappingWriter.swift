/// Writes the text of a suggested mapping.
struct MappingWriter {
  private(set) var text = """
    # A first mapping, guessed from the files. Look at the lines marked CHECK, and at the names of labels and types.
    # docs/mapping.md describes the format.
    files:

    """

  mutating func write(
    _ sample: FileSample, _ role: FileRoles.Role, path: String, _ samples: [FileSample], _ roles: [FileRoles.Role]
  ) {
    line(1, "- path: \(quoted(path))")
    if sample.encoding != .utf8 { line(2, "encoding: \(sample.encoding.rawValue)") }
    if sample.delimiter != UInt8(ascii: ",") {
      let isTab = sample.delimiter == UInt8(ascii: "\t")
      line(2, "delimiter: \(isTab ? "tab" : JSONText.string(String(UnicodeScalar(sample.delimiter))))")
    }
    let emptyWords = Set(sample.columns.flatMap(\.emptyWords)).sorted()
    if !emptyWords.isEmpty {
      line(2, "# CHECK: these words are taken for \"no value\".")
      line(2, "empty-words: [\(emptyWords.map(JSONText.string).joined(separator: ", "))]")
    }
    switch role {
    case .nodes(let id, let isUnique, let references):
      writeNodes(sample, id, isUnique, Set(references.map(\.column)))
      let written = references.map { reference in
        Relationship(
          type: SuggestedNames.type(sample.columns[reference.column].name),
          source: End(
            label: SuggestedNames.label(sample.stem), key: sample.columns[id].name, column: sample.columns[id].name),
          target: end(reference, sample, samples, roles), skips: sample.columns[reference.column].name)
      }
      if !written.isEmpty { line(2, "relationships:") }
      for relationship in written { write(relationship, properties: [], sample) }
    case .relationships(let source, let target):
      line(2, "relationships:")
      let relationship = Relationship(
        type: SuggestedNames.type(sample.stem), source: end(source, sample, samples, roles),
        target: end(target, sample, samples, roles), skips: nil)
      let rest = sample.columns.indices.filter { $0 != source.column && $0 != target.column }
      write(relationship, properties: rest, sample)
    case .pairs(let source, let target):
      writePairs(sample, source, target)
    }
  }

  /// One end of a relationship as it is written.
  private struct End {
    let label: String
    let key: String
    let column: String
  }

  private struct Relationship {
    let type: String
    let source: End
    let target: End
    let skips: String?
  }

  private func end(
    _ reference: FileRoles.Reference, _ sample: FileSample, _ samples: [FileSample], _ roles: [FileRoles.Role]
  ) -> End {
    let other = samples[reference.file]
    var key = ""
    if case .nodes(let id, _, _) = roles[reference.file] { key = other.columns[id].name }
    return End(label: SuggestedNames.label(other.stem), key: key, column: sample.columns[reference.column].name)
  }

  private mutating func writeNodes(_ sample: FileSample, _ id: Int, _ isUnique: Bool, _ references: Set<Int>) {
    line(2, "nodes:")
    line(3, "- labels: [\(quoted(SuggestedNames.label(sample.stem)))]")
    if !isUnique { line(4, "# CHECK: no column is unique; rows with the same value become one node.") }
    line(4, "key: \(quoted(sample.columns[id].name))")
    line(4, "properties:")
    for index in sample.columns.indices where !references.contains(index) {
      writeProperty(sample.columns[index], isKey: index == id)
    }
    if !isUnique { line(4, "skip-when-empty: [\(quoted(sample.columns[id].name))]") }
  }

  /// Nodes out of both ends, and a relationship between them.
  private mutating func writePairs(_ sample: FileSample, _ source: Int, _ target: Int) {
    let names = [source, target].map { sample.columns[$0].name }
    let areNumbers = [source, target].allSatisfy { sample.columns[$0].guess.type == .long }
    line(2, "# CHECK: no other file describes the two ends, so that they become nodes with an id alone.")
    line(2, "nodes:")
    for name in names {
      line(3, "- labels: [Node]")
      line(4, "key: id")
      line(4, "properties:")
      line(5, "id: { column: \(quoted(name))\(areNumbers ? ", type: long" : "") }")
    }
    line(2, "relationships:")
    let relationship = Relationship(
      type: SuggestedNames.type(sample.stem), source: End(label: "Node", key: "id", column: names[0]),
      target: End(label: "Node", key: "id", column: names[1]), skips: nil)
    let rest = sample.columns.indices.filter { $0 != source && $0 != target }
    write(relationship, properties: rest, sample)
  }

  private mutating func write(_ relationship: Relationship, properties: [Int], _ sample: FileSample) {
    line(3, "- type: \(quoted(relationship.type))")
    for (name, end) in [("from", relationship.source), ("to", relationship.target)] {
      line(4, "\(name): { label: \(quoted(end.label)), key: \(quoted(end.key)), column: \(quoted(end.column)) }")
    }
    if let column = relationship.skips { line(4, "skip-when-empty: [\(quoted(column))]") }
    if !properties.isEmpty { line(4, "properties:") }
    for index in properties { writeProperty(sample.columns[index], isKey: false) }
  }

  private mutating func writeProperty(_ column: ColumnProfile, isKey: Bool) {
    let name = quoted(column.name)
    // An id is a name, whatever it is made of.
    let guess = isKey && column.guess.type != .long ? .text : column.guess
    if guess.type == .string {
      line(5, "\(name): \(name)")
    } else if let format = guess.format {
      line(5, "# CHECK: the order of day and month.")
      line(5, "\(name): { column: \(name), type: \(guess.type.rawValue), format: \(JSONText.string(format.text)) }")
    } else {
      line(5, "\(name): { column: \(name), type: \(guess.type.rawValue) }")
    }
  }

  private mutating func line(_ depth: Int, _ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  /// A name, between quotes where YAML could take it for something else.
  private func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
    let startsWithLetter = name.utf8.first.map { $0 | 0x20 >= UInt8(ascii: "a") } ?? false
    let isWord = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "na"].contains(name.lowercased())
    return isPlain && startsWithLetter && !isWord ? name : JSONText.string(name)
  }
}
