internal import AccountAnalyses
internal import AccountModel
internal import Diagrams
internal import Procedures
internal import PropertyGraph

/// The decision that a power map is of: that of the purchase that the arguments name, or of the one of the company with the
/// most seats.
struct DrawnDecision {
  let company: NodeID
  let chain: DecisionChain
  /// The other purchases of the company, where none is named.
  let others: [DecisionChain]

  init(_ arguments: ProcedureArguments, on view: GraphView) throws {
    let scope = try arguments.group(in: view)
    let report = DecisionChainReport(scope, in: view)
    if let wanted = try arguments.node("buyingCenter", .buyingCenter, in: view) {
      let owner = report.companies.first { entry in entry.chains.contains { $0.center == wanted } }
      guard let owner, let chain = owner.chains.first(where: { $0.center == wanted }), !chain.seats.isEmpty else {
        throw DiagramError.noDecisionChain(name: NamedNode(wanted, in: view).displayName)
      }
      (company, self.chain, others) = (owner.company, chain, [])
      return
    }
    var own = report.companies.first { $0.company == scope.parent }?.chains ?? []
    let most = own.map(\.seats.count).max() ?? 0
    guard most > 0, let chosen = own.firstIndex(where: { $0.seats.count == most }) else {
      throw DiagramError.noDecisionChain(name: scope.parentName)
    }
    company = scope.parent
    chain = own.remove(at: chosen)
    others = own
  }
}
