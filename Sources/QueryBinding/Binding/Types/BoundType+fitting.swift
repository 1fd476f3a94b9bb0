extension BoundType {
  /// Whether a value of this type may be one of the wanted type; what is unknown may be anything.
  func mayBe(_ wanted: BoundType) -> Bool {
    switch (self, wanted) {
    case (.any, _), (_, .any): true
    case (.integer, .number), (.float, .number), (.number, .integer), (.number, .float), (.integer, .float): true
    case (.list(let own), .list(let other)): own.mayBe(other)
    default: self == wanted
    }
  }

  /// Whether a value of this type may be one of any of the wanted types.
  func mayBe(oneOf wanted: [BoundType]) -> Bool { wanted.contains { mayBe($0) } }

  /// Whether it may be a number.
  var mayBeNumber: Bool { mayBe(.number) }

  /// Whether it is known to be a number.
  var isNumber: Bool { self == .integer || self == .float || self == .number }

  /// Whether it is known to be a list.
  var isList: Bool { if case .list = self { true } else { false } }

  /// The type of the elements, where it is a list.
  var element: BoundType { if case .list(let element) = self { element } else { .any } }

  /// What is known of a value that is of this type or of the other.
  func joined(with other: BoundType) -> BoundType {
    if self == other { return self }
    if isNumber, other.isNumber { return .number }
    if case .list(let own) = self, case .list(let others) = other { return .list(own.joined(with: others)) }
    return .any
  }
}
