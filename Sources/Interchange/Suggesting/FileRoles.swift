/// What the rows of each file probably are.
struct FileRoles {
  /// A column whose values are ids of the rows of a file.
  struct Reference {
    let column: Int
    /// The number of the file that is referred to.
    let file: Int
  }

  /// What the rows of a file are.
  enum Role {
    /// A node a row.
    case nodes(id: Int, isUnique: Bool, references: [Reference])
    /// A relationship a row, between nodes of other files.
    case relationships(Reference, Reference)
    /// A relationship a row, whose ends no other file describes.
    case pairs(Int, Int)
  }

  let roles: [Role]

  private static let endNames = [
    ["src", "dst"], ["source", "target"], ["from", "to"], ["start", "end"], ["source_id", "target_id"],
    ["from_id", "to_id"], ["sender", "recipient"], ["parent", "child"], ["起点", "终点"],
  ]

  init(_ samples: [FileSample]) {
    let pairs = samples.map(Self.pair)
    let ids = zip(samples, pairs).map { sample, pair in pair == nil ? Self.identifier(of: sample) : nil }
    roles = samples.indices.map { number in
      let sample = samples[number]
      let references = sample.columns.indices.filter { ids[number]?.column != $0 }.compactMap { column in
        Self.reference(
          from: column, of: number, samples, ids.map { $0?.column }, isEnd: pairs[number]?.contains(column) ?? false)
      }
      if let pair = pairs[number] {
        let ends = pair.compactMap { column in references.first { $0.column == column } }
        return ends.count == 2 ? .relationships(ends[0], ends[1]) : .pairs(pair[0], pair[1])
      }
      let id = ids[number] ?? (0, false)
      return .nodes(id: id.column, isUnique: id.isUnique, references: references)
    }
  }

  /// The two columns whose names say that a row goes from one to the other.
  private static func pair(_ sample: FileSample) -> [Int]? {
    let names = sample.columns.map { $0.name.lowercased() }
    for ends in endNames {
      let found = ends.compactMap { names.firstIndex(of: $0) }
      if found.count == 2 { return found }
    }
    return nil
  }

  /// The column that names a row: one called so, else the first whose values are unique, else the first.
  private static func identifier(of sample: FileSample) -> (column: Int, isUnique: Bool) {
    let unique = sample.columns.indices.filter {
      sample.columns[$0].canBeIdentifier && sample.columns[$0].isUnique(in: sample.rowCount)
    }
    let label = SuggestedNames.label(sample.stem).lowercased()
    let known = ["id", "key", "code", "uuid", "编号", "代码", label + "_id", label + "id", label + "_code"]
    let named = unique.first { known.contains(sample.columns[$0].name.lowercased()) }
    return (named ?? unique.first ?? 0, !unique.isEmpty)
  }

  /// The file to whose ids a column refers.
  private static func reference(
    from column: Int, of number: Int, _ samples: [FileSample], _ ids: [Int?], isEnd: Bool
  ) -> Reference? {
    let profile = samples[number].columns[column]
    guard profile.count > 0, profile.canBeIdentifier else { return nil }
    let candidates = samples.indices.filter { other in
      guard let id = ids[other] else { return false }
      let known = samples[other].columns[id].distinct
      guard profile.distinct.isSubset(of: known) else { return false }
      let isNamed = isEnd || mentions(profile.name, samples[other].stem)
      return isNamed || (profile.guess.type == .string && profile.distinct.count * 2 >= known.count && other != number)
    }
    let best = candidates.max { left, right in
      closeness(samples[left], samples[number]) < closeness(samples[right], samples[number])
    }
    return best.map { Reference(column: column, file: $0) }
  }

  /// Whether the name of a column speaks of an id or of the things of a file.
  private static func mentions(_ name: String, _ stem: String) -> Bool {
    let name = name.lowercased()
    let hints = ["_id", "_code", "parent", "manager", "boss", "owner", "编号", "代码", "上级"]
    return hints.contains { name.hasSuffix($0) } || name.contains(SuggestedNames.label(stem).lowercased())
  }

  /// How much of the beginning of their names two files share.
  private static func closeness(_ a: FileSample, _ b: FileSample) -> Int {
    zip(a.stem, b.stem).prefix { $0 == $1 }.count
  }
}
