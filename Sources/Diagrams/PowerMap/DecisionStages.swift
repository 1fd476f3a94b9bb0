import Procedures

/// The order and the names of the stages of a decision.
///
/// The four stages of the account schema run from the needs to the approval. A stage of another name stands between the
/// evaluation and the approval, by its name, numbers in it by their value.
enum DecisionStages {
  private static let known: [(key: String, name: LocalizedText)] = [
    ("needs", LocalizedText("Needs", "需求")), ("specification", LocalizedText("Specification", "规格")),
    ("evaluation", LocalizedText("Evaluation", "评估")), ("approval", LocalizedText("Approval", "批准")),
  ]

  /// The stages in the order of the decision: those given, and every stage of the schema where one of them is.
  static func ordered(_ stages: Set<String>) -> [String] {
    let keys = known.map(\.key)
    let usesSchema = keys.contains(where: stages.contains)
    let others = stages.subtracting(keys).sorted { left, right in
      let order = left.compare(byNumbersIn: right)
      return order != 0 ? order < 0 : left < right
    }
    return usesSchema ? keys.dropLast() + others + keys.suffix(1) : others
  }

  /// The name of a stage as it is drawn.
  static func name(_ stage: String, in language: Language) -> String {
    known.first { $0.key == stage }?.name[language] ?? stage
  }
}

extension String {
  /// Compares texts with the numbers in them by value, so that `2 Offer` comes before `10 Award`: below 0, 0 or above.
  fileprivate func compare(byNumbersIn other: String) -> Int {
    let (left, right) = (chunks, other.chunks)
    for (a, b) in zip(left, right) where a != b {
      if let first = Int(a), let second = Int(b), first != second { return first < second ? -1 : 1 }
      return a < b ? -1 : 1
    }
    return left.count - right.count
  }

  /// Runs of ASCII digits and of anything else.
  private var chunks: [Substring] {
    var chunks: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let isNumber = ("0"..."9").contains(first)
      let chunk = rest.prefix { ("0"..."9").contains($0) == isNumber }
      chunks.append(chunk)
      rest = rest.dropFirst(chunk.count)
    }
    return chunks
  }
}
