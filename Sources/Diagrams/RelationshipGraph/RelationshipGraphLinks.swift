/// The relationships between boxes: ties whose ends share both boxes are one line.
struct RelationshipGraphLinks {
  /// A line of the drawing.
  struct Line {
    /// The position among the boxes of ours.
    let colleague: Int
    let block: Int
    /// The row of the block; nil for the block's heading.
    let row: Int?
    /// The strength of the strongest tie; nil where none is known.
    let strength: Double?
    let isBridge: Bool
  }

  /// All lines, by the boxes at their ends.
  let lines: [Line]

  init(_ network: RelationshipGraphNetwork, _ fold: RelationshipGraphFold) {
    var colleagueBox: [Int: Int] = [:]
    for (box, position) in fold.colleagues.enumerated() { colleagueBox[position] = box }
    var blockOfGroup: [Int: Int] = [:]
    var rowOfPerson: [[Int: Int]] = []
    for (index, block) in fold.blocks.enumerated() {
      for group in block.groups { blockOfGroup[group] = index }
      var rows: [Int: Int] = [:]
      for (row, content) in block.rows.enumerated() {
        if case .person(let person) = content { rows[person] = row }
      }
      rowOfPerson.append(rows)
    }
    var merged: [[Int]: Line] = [:]
    for link in network.links {
      guard let block = blockOfGroup[link.group] else { continue }
      let colleague = colleagueBox[link.ours] ?? fold.colleagues.count
      let rows = fold.blocks[block].rows
      let row = rows.isEmpty ? nil : rowOfPerson[block][link.person] ?? rows.count - 1
      let key = [colleague, block, row ?? -1]
      let old = merged[key]
      merged[key] = Line(
        colleague: colleague, block: block, row: row,
        strength: [old?.strength, link.strength].compactMap(\.self).max(),
        isBridge: link.isBridge || old?.isBridge == true)
    }
    lines = merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
