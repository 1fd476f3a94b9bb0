/// The name of a node in DOT: a word of ours and a number, never text from data.
struct DotName: Hashable, Sendable {
  /// What the node stands for.
  enum Kind: String, Sendable {
    case caption
    case company
    case folded
    case head
    case legend
    case person
    case role
    case seat
    case sheet
    case stage
    case status
    case subtitle
    case title
    case totals
  }

  let kind: Kind
  let number: Int
}
