/// How the name of a parameter is spelled as an option of the command: `sinceDays` is `--since-days`.
public enum CommandSpelling {
  /// The option without its dashes.
  public static func option(_ parameter: String) -> String {
    parameter.reduce(into: "") { result, character in
      if character.isUppercase { result += "-" }
      result += character.lowercased()
    }
  }

  /// The parameter that an option without its dashes names.
  public static func parameter(_ option: String) -> String {
    let words = option.split(separator: "-")
    return words.dropFirst().reduce(into: String(words.first ?? "")) { result, word in
      result += word.prefix(1).uppercased() + word.dropFirst()
    }
  }
}
