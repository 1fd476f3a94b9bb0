internal import AccountModel
public import PropertyGraph

/// The accounts of a graph: the customers that no other customer controls directly.
public enum CustomerAccounts {
  /// The parent companies of all customer groups, ascending by node.
  ///
  /// A customer is below another where it declares it (`SUBSIDIARY_OF`), or where the other holds more than half of its
  /// votes. Of customers that control each other in a circle, all are below. Control that adds up over several holders is
  /// left to ``GroupScope``. O(nodes + holdings).
  public static func parents(in view: GraphView) -> [NodeID] {
    let graph = view.graph
    let side = graph.propertyKey(AccountKey.side)
    let customer = Value.string(AccountSide.customer.rawValue)
    let customers = view.nodes(labeled: AccountLabel.company).filter {
      view.showsFully($0) && graph.property(side, of: $0) == customer
    }
    var isCustomer = [Bool](repeating: false, count: Int(graph.nextNodeID.rawValue))
    for company in customers { isCustomer[Int(company.rawValue)] = true }
    var isBelow = isCustomer.map { _ in false }
    ControlLinks.forEachDeclaration(in: view) { parent, company in
      if parent != company, isCustomer[Int(parent.rawValue)] { isBelow[Int(company.rawValue)] = true }
    }
    ControlLinks.forEachHolding(in: view) { owner, company, votes in
      if owner != company, isCustomer[Int(owner.rawValue)], votes > 0.5 { isBelow[Int(company.rawValue)] = true }
    }
    return customers.filter { !isBelow[Int($0.rawValue)] }
  }
}
