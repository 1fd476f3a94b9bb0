internal import AccountAnalyses
internal import Diagrams
internal import Procedures
internal import PropertyGraph

extension RelationshipGraphModel {
  /// The relationships with the account that the arguments name, or with every customer account.
  init(_ arguments: ProcedureArguments, on view: GraphView, language: Language) throws(ProcedureError) {
    if let account = try arguments.node("account", .account, in: view) {
      let report = StrengthReport(GroupScope(of: account, in: view), in: view)
      let marks = WeakLinkMarks(of: account, in: view, from: .medium).titles
      self.init(report, in: view, weaknesses: marks, language: language)
      self = markingSingleThreads(in: language)
    } else {
      let accounts = CustomerAccounts.parents(in: view).map {
        StrengthReport(GroupScope(of: $0, in: view), in: view)
      }
      let name = LocalizedText("all accounts", "全部客户")[language]
      self.init(name: name, accounts: accounts, in: view, language: language)
      self = markingSingleThreads(in: language)
    }
  }
}
