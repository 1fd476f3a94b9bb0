/// How a procedure is asked in one line of the query language, as data for a parser.
///
///     LinePattern("COVERAGE OF $account [SINCE $window days]", example: "COVERAGE OF \"Acme Group\" SINCE 180 days")
public struct LinePattern: Sendable, Hashable {
  /// One piece of a line.
  public enum Element: Sendable, Hashable {
    /// A fixed word; case does not count.
    case word(String)
    /// The argument of the parameter of that name.
    case argument(String)
    /// Pieces that stand together or are left out.
    case optional([Element])
  }

  /// The pieces in their order.
  public let elements: [Element]
  /// A line that fits the pattern.
  public let example: String

  /// Reads a pattern: words, `$parameter`, and `[` … `]` around what may be left out.
  ///
  /// A bracket without its partner ends or begins at the pattern's end.
  public init(_ text: String, example: String) {
    self.example = example
    var open: [[Element]] = [[]]
    let spaced = text.replacing("[", with: " [ ").replacing("]", with: " ] ")
    for piece in spaced.split(separator: " ") {
      switch piece {
      case "[": open.append([])
      case "]": Self.close(&open)
      default:
        let element: Element = piece.hasPrefix("$") ? .argument(String(piece.dropFirst())) : .word(String(piece))
        open[open.count - 1].append(element)
      }
    }
    while open.count > 1 { Self.close(&open) }
    elements = open[0]
  }

  /// The parameters that the line can give, in their order.
  public var parameters: [String] { Self.parameters(of: elements) }

  private static func close(_ open: inout [[Element]]) {
    guard open.count > 1 else { return }
    let group = open.removeLast()
    open[open.count - 1].append(.optional(group))
  }

  private static func parameters(of elements: [Element]) -> [String] {
    elements.flatMap { element -> [String] in
      switch element {
      case .word: []
      case .argument(let name): [name]
      case .optional(let group): parameters(of: group)
      }
    }
  }

  private static func text(of elements: [Element]) -> String {
    elements.map { element -> String in
      switch element {
      case .word(let word): word
      case .argument(let name): "$" + name
      case .optional(let group): "[" + text(of: group) + "]"
      }
    }.joined(separator: " ")
  }
}

extension LinePattern: CustomStringConvertible {
  /// The pattern as it is written.
  public var description: String { Self.text(of: elements) }
}
