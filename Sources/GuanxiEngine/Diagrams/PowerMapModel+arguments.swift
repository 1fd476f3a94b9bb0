internal import AccountAnalyses
internal import AccountModel
internal import Diagrams
internal import Procedures
internal import PropertyGraph

extension PowerMapModel {
  /// The map of the purchase that the arguments name, or of the one of the company with the most seats.
  init(_ arguments: ProcedureArguments, on view: GraphView, language: Language) throws {
    let scope = try arguments.group(in: view)
    let report = DecisionChainReport(scope, in: view)
    let marks = WeakLinkReport(of: scope.parent, in: view).marks()
    let own = report.companies.first { $0.company == scope.parent }?.chains ?? []
    if let wanted = try arguments.node("buyingCenter", .buyingCenter, in: view) {
      let owner = report.companies.first { entry in entry.chains.contains { $0.center == wanted } }
      guard let owner, let chain = owner.chains.first(where: { $0.center == wanted }), !chain.seats.isEmpty else {
        throw DiagramError.noDecisionChain(name: NamedNode(wanted, in: view).displayName)
      }
      self.init(chain, of: owner.company, in: view, weaknesses: marks, language: language)
      return
    }
    let most = own.map(\.seats.count).max() ?? 0
    guard most > 0, let chosen = own.firstIndex(where: { $0.seats.count == most }) else {
      throw DiagramError.noDecisionChain(name: scope.parentName)
    }
    var others = own
    let chain = others.remove(at: chosen)
    self.init(chain, of: scope.parent, others: others, in: view, weaknesses: marks, language: language)
  }
}
