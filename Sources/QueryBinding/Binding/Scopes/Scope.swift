internal import QuerySyntax

/// A variable: where it stands and what is known of its values.
struct Variable {
  var slot: Slot
  var type: BoundType
}

/// The variables that can be named at one place of a statement.
struct Scope {
  /// Why a name that exists cannot be used.
  enum Hiding {
    /// Rows were grouped or made distinct, and it was not handed on.
    case undefined
    /// It stands beside an aggregate without being a grouping key of its own.
    case ambiguous
  }

  /// The variables of the query itself; `*` means these.
  var locals: [Name: Variable] = [:]
  /// Those of the row around a subquery; they can be named everywhere in it.
  var globals: [Name: Variable] = [:]
  /// Names that exist but cannot be used here.
  var hidden: [Name: Hiding] = [:]
  /// Whether no variable can be used at all, as in `LIMIT`.
  var isConstant = false

  /// The variable of that name, if it can be used.
  func find(_ name: Name) -> Variable? { locals[name] ?? globals[name] }

  /// The variable of that name, or the reason why there is none.
  func variable(_ name: Name) throws(BindingError) -> Variable {
    if let found = find(name) { return found }
    if isConstant { throw .nonConstant(name) }
    switch hidden[name] {
    case .ambiguous: throw .ambiguousAggregation(name)
    case .undefined: throw .hiddenVariable(name)
    case nil: throw .undefinedVariable(name, known: names)
    }
  }

  /// Adds a variable, in place of another of that name.
  mutating func declare(_ name: Name, _ variable: Variable) {
    locals[name] = variable
    hidden[name] = nil
  }

  /// Notes what is known of a variable from now on.
  mutating func refine(_ name: Name, to type: BoundType) {
    if locals[name] != nil { locals[name]?.type = type } else { globals[name]?.type = type }
  }

  /// Every name that can be used, sorted.
  var names: [String] { Set(locals.keys).union(globals.keys).map(\.text).sorted() }

  /// The names that `*` stands for, sorted by their bytes.
  var starNames: [Name] { locals.keys.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) } }

  /// The scope at the start of a subquery that sees everything.
  var aroundSubquery: Scope {
    Scope(globals: globals.merging(locals) { _, local in local }, hidden: hidden, isConstant: isConstant)
  }
}
