internal import GuanxiEngine

/// A field of a form, made from the declaration of a parameter.
struct PageField: Sendable {
  /// One choice of several.
  struct Choice: Sendable {
    let code: String
    let words: String
    let isChosen: Bool
  }

  let name: String
  let label: String
  let hint: String
  let kind: String
  let isChoice: Bool
  let choices: [Choice]
  let value: String
  let isNeeded: Bool
  let wrong: String?

  /// Makes the field of a parameter of an analysis.
  init(_ parameter: ProcedureParameter, given: String?, _ source: PageSource, error: ProcedureError?) {
    name = parameter.name
    label = source.exchange.language == .english ? Self.spaced(parameter.name) : parameter.name
    hint = parameter.documentation[source.language]
    isNeeded = parameter.isRequired
    value = given ?? parameter.defaultValue.shown
    let isWrong = error?.parameter == parameter.name
    wrong = isWrong ? error.map { source.language == .english ? $0.description : $0.chineseDescription } : nil
    switch parameter.type {
    case .choice(let codes):
      (isChoice, kind) = (true, "")
      let chosen = given ?? parameter.defaultValue.shown
      choices = codes.map { Choice(code: $0, words: $0, isChosen: $0 == chosen) }
    case .boolean:
      (isChoice, kind) = (true, "")
      let chosen = given ?? parameter.defaultValue.shown
      choices = ["true", "false"].map {
        Choice(code: $0, words: source.word($0 == "true" ? "yes" : "no"), isChosen: $0 == chosen)
      }
    case .date: (isChoice, kind, choices) = (false, "date", [])
    default: (isChoice, kind, choices) = (false, "text", [])
    }
  }

  /// `recordsFrom` as words: records from.
  private static func spaced(_ name: String) -> String {
    name.reduce(into: "") { text, letter in text += letter.isUppercase ? " " + letter.lowercased() : String(letter) }
  }
}
