import PropertyGraph

/// The nodes with one main label, each found by the value of its key: rows with the same value are the same node.
final class NodeTable {
  let label: String
  let key: String
  /// How the key is read where the nodes are described; ends of relationships read theirs alike.
  let keyValue: MappedValue?
  private var dictionary = ByteDictionary()
  /// By code of the key's text: the row in this table, or `nothing` for a text that only relationships name.
  private var rowOfCode: [UInt32] = []
  private var columns: [(key: String, values: [Value])] = []
  private var labelSets: [[String]] = []
  private var labelSetOfRow: [Int] = []
  private var places: [(file: String, line: UInt32)] = []
  private var nodeOfRow: [NodeID] = []

  private static let nothing = UInt32.max

  init(label: String, key: String, keyValue: MappedValue?) {
    self.label = label
    self.key = key
    self.keyValue = keyValue
  }

  /// The code under which a key's value is known from now on.
  func code(of value: Value) -> UInt32 {
    var text = value.plainText
    let (code, isNew) = text.withUTF8 { dictionary.enter($0) }
    if isNew { rowOfCode.append(Self.nothing) }
    return code
  }

  /// The key's text with a code.
  func text(_ code: UInt32) -> String { dictionary.text(code) }

  /// Enters a row, or adds to the one that has the same key.
  ///
  /// - Parameter conflict: called with the property, the line of the first value and that value where another row says
  ///   otherwise; the first value stays.
  func enter(
    _ value: Value, labels: [String], _ properties: [(String, Value)], file: String, line: UInt32,
    conflict: (_ property: String, _ line: UInt32, _ kept: Value) -> Void
  ) {
    let code = Int(code(of: value))
    if rowOfCode[code] == Self.nothing {
      rowOfCode[code] = UInt32(clamping: places.count)
      places.append((file, line))
      labelSetOfRow.append(labelSet(labels))
    }
    let row = Int(rowOfCode[code])
    labelSetOfRow[row] = labelSet(labelSets[labelSetOfRow[row]] + labels)
    for (name, value) in properties where !value.isNull {
      let column = column(name)
      while columns[column].values.count <= row { columns[column].values.append(.null) }
      let old = columns[column].values[row]
      if old.isNull {
        columns[column].values[row] = value
      } else if old != value {
        conflict(name, places[row].line, old)
      }
    }
  }

  /// The node with a code, once nodes are created; nil where no row describes it.
  func node(_ code: UInt32) -> NodeID? {
    let row = rowOfCode[Int(code)]
    return row == Self.nothing ? nil : nodeOfRow[Int(row)]
  }

  /// Creates the nodes: a batch for each run of rows with the same labels and file.
  func createNodes(_ session: ImportSession) {
    var start = 0
    while start < places.count {
      var end = start
      while end < places.count, labelSetOfRow[end] == labelSetOfRow[start], places[end].file == places[start].file {
        end += 1
      }
      let labels = labelSets[labelSetOfRow[start]]
      let ids = session.changes.createNodes(
        count: end - start, labels: labels,
        columns: columns.compactMap {
          PropertyColumn(key: $0.key, cells: $0.values.dropFirst(start).prefix(end - start))
        })
      session.origins.add(nodes: ids, file: places[start].file, lines: places[start..<end].map(\.line))
      session.keys.add(labels: [label], key: key, space: label)
      nodeOfRow += ids
      start = end
    }
  }

  /// The number of nodes that a file was the first to describe.
  func nodeCount(from file: String) -> Int { places.count { $0.file == file } }

  private func labelSet(_ labels: [String]) -> Int {
    var distinct: [String] = []
    for label in labels where !distinct.contains(label) { distinct.append(label) }
    if let known = labelSets.firstIndex(of: distinct) { return known }
    labelSets.append(distinct)
    return labelSets.count - 1
  }

  private func column(_ name: String) -> Int {
    if let known = columns.firstIndex(where: { $0.key == name }) { return known }
    columns.append((name, []))
    return columns.count - 1
  }
}

extension PropertyColumn {
  /// A column from values of which some are null; nil where all are.
  init?(key: String, cells: ArraySlice<Value>) {
    var rows: [UInt32] = []
    var values: [Value] = []
    for (row, value) in cells.enumerated() where !value.isNull {
      rows.append(UInt32(clamping: row))
      values.append(value)
    }
    if values.isEmpty { return nil }
    self.init(key: key, rows: rows, values: .values(values))
  }
}
