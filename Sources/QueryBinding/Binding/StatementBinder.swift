internal import QuerySyntax

/// What is gathered while one statement is bound.
final class StatementBinder {
  /// The functions, procedures and names that there are.
  let catalog: BindingCatalog
  /// The names of the parameters that are given; nil where they are not known yet.
  let givenParameters: Set<String>?
  /// The number of slots that were handed out.
  private(set) var slotCount = 0
  private var queryCount = 0
  /// The names of the parameters that the statement uses.
  private(set) var usedParameters: Set<String> = []
  /// Whether nothing that was bound so far changes the graph.
  var isReadOnly = true
  /// Whether a function that was bound gives another value each time that it is asked.
  var isVolatile = false
  /// How many subqueries in which nothing may be changed are being bound.
  var readOnlyDepth = 0
  /// The names that the graph does not know.
  var doubtfulNames: DoubtfulNames

  init(catalog: BindingCatalog, givenParameters: Set<String>?) {
    self.catalog = catalog
    self.givenParameters = givenParameters
    doubtfulNames = DoubtfulNames(catalog: catalog)
  }

  /// A slot that no variable has yet.
  func newSlot() -> Slot {
    defer { slotCount += 1 }
    return Slot(slotCount)
  }

  /// A number that no query has yet.
  func newQueryID() -> Int {
    defer { queryCount += 1 }
    return queryCount
  }

  /// Notes that a parameter is used; fails where it is known to be missing.
  func use(parameter name: String, at span: SourceSpan) throws(BindingError) {
    if let givenParameters, !givenParameters.contains(name) {
      throw .missingParameter(name, given: givenParameters, at: span)
    }
    usedParameters.insert(name)
  }
}
