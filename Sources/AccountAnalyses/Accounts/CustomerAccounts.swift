internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// The accounts of a graph: the customers that no other customer controls directly.
public enum CustomerAccounts {
  /// The parent companies of all customer groups, ascending by node.
  ///
  /// A customer is below another where it declares it (`SUBSIDIARY_OF`), or where the other holds more than half of its
  /// votes. Of customers that control each other in a circle, all are below. Control that adds up over several holders is
  /// left to ``GroupScope``. O(nodes + holdings).
  public static func parents(in view: GraphView) -> [NodeID] { parents(in: view, ControlLinks(view)) }

  /// The same from links that are gathered.
  static func parents(in view: GraphView, _ links: ControlLinks) -> [NodeID] {
    let graph = view.graph
    let side = graph.propertyKey(AccountKey.side)
    let customers = view.nodes(labeled: AccountLabel.company).filter {
      view.showsFully($0) && graph.string(side, of: $0) == AccountSide.customer.rawValue
    }
    var isBelow = [Bool](repeating: false, count: Int(graph.nextNodeID.rawValue))
    for owner in customers.map({ Int($0.rawValue) }) {
      for place in links.declarations.range(owner) where Int(links.declarations.targets[place]) != owner {
        isBelow[Int(links.declarations.targets[place])] = true
      }
      for place in links.holdings.range(owner) where Int(links.holdings.targets[place]) != owner {
        if links.votes[Int(links.holdings.edges[place])] > 0.5 { isBelow[Int(links.holdings.targets[place])] = true }
      }
    }
    return customers.filter { !isBelow[Int($0.rawValue)] }
  }
}
