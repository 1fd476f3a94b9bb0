internal import PropertyGraph
public import QueryBinding

extension FunctionLibrary {
  /// The reference of all functions as Markdown: `docs/functions.md`.
  public static var reference: String {
    var lines = [
      "# Functions", "",
      """
      The functions of expressions in the query language. Names are written in any case. Null among the arguments gives \
      null unless a line says otherwise. No result can be larger than \(ValueLimits.textBytes / 1_048_576) MiB of text or \
      \(ValueLimits.listCount) elements of a list; more is the error `ValueTooLarge`. Dates and times without a zone are taken to be in UTC where a \
      zone is needed.
      """, "",
      """
      The examples are computed in the tests, at 2026-06-30T09:30Z, with the seed 7, and with \
      `(n:Person {name: 'Li Wei'})-[r:KNOWS]->(:Person)` as the path `p`.
      """,
    ]
    for topic in topics {
      lines += ["", "## \(topic.title)", "", "| function | gives | example |", "| --- | --- | --- |"]
      for function in topic.functions {
        let example = "\(function.exampleText)` → `\(function.example.result)"
        lines.append(
          "| `\(escaped(function.signature.text))` | \(escaped(function.summary)) | `\(escaped(example))` |")
      }
    }
    lines += ["", "## Aggregates", ""] + aggregates
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static let aggregates = [
    "Null does not count. With `DISTINCT` equal values count once.", "",
    "| function | gives |", "| --- | --- |",
    "| `count(*)`, `count(value)` | the number of rows, of values |",
    "| `collect(value)` | the list of the values |",
    "| `sum(value)` | the sum of numbers or durations; 0 of nothing; an error where whole numbers outgrow 64 bits |",
    "| `avg(value)` | the mean of numbers or durations; null of nothing |",
    "| `min(value)`, `max(value)` | the first, the last in the order of `ORDER BY`; null of nothing |",
    "| `stDev(value)`, `stDevP(value)` | the standard deviation of a sample, of a whole population |",
    "| `percentileCont(value, share)` | the percentile, interpolated between the two nearest values |",
    "| `percentileDisc(value, share)` | the value at the percentile |",
    "", "## Regular expressions", "",
    """
    `text =~ pattern` is true where the pattern fits the whole text. It takes time linear in the text whatever the pattern \
    says. Supported are `.`, `[a-z]`, `[^…]`, `|`, groups, `*`, `+`, `?`, `{1,3}`, lazy forms, `^`, `$`, `\\b`, `\\d`, `\\w`, \
    `\\s`, `\\p{L}` and its like, `\\Q…\\E` and the flags `(?i)` and `(?s)`. References to groups, looking ahead or behind, \
    possessive forms and sets inside of sets are refused.
    """,
  ]
}

extension FunctionDefinition {
  /// The call of the example.
  fileprivate var exampleText: String {
    example.text ?? "\(signature.name)(\(example.arguments.map(\.description).joined(separator: ", ")))"
  }
}

extension FunctionSignature {
  /// The name with the types of its arguments and result, such as `left(STRING, INTEGER) :: STRING`.
  public var text: String {
    let types = (required + optional).indices.map { index in
      let type = (required + optional)[index]
      let accepted = accepts[index]?.map(\.text).joined(separator: " | ")
      return (accepted ?? type.text) + (index >= required.count ? "?" : "")
    }
    return "\(name)(\(types.joined(separator: ", "))\(isVariadic ? ", …" : "")) :: \(result.text)"
  }
}

extension BoundType {
  /// The type as the reference writes it.
  public var text: String {
    switch self {
    case .any: "ANY"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .number: "NUMBER"
    case .string: "STRING"
    case .list(.any): "LIST"
    case .list(let element): "LIST<\(element.text)>"
    case .map: "MAP"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .path: "PATH"
    case .temporal: "TEMPORAL"
    }
  }
}
