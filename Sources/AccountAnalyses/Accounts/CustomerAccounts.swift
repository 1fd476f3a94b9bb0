internal import AccountModel
public import PropertyGraph

/// The accounts of a graph: the customers that no other customer controls directly.
public enum CustomerAccounts {
  /// The parent companies of all customer groups, ascending by node.
  ///
  /// A customer is below another where it declares it (`SUBSIDIARY_OF`), or where the other holds more than half of its
  /// votes. Of customers that control each other in a circle, all are below. Control that adds up over several holders is
  /// left to ``GroupScope``. O(customers + holdings).
  public static func parents(in view: GraphView) -> [NodeID] {
    let customers = view.nodes(labeled: AccountLabel.company).filter { Company($0, in: view).side == .customer }
    let isCustomer = Set(customers)
    let share = view.graph.propertyKey(AccountKey.share)
    let votes = view.graph.propertyKey(AccountKey.votingShare)
    return customers.filter { company in
      let declares = view.incidences(of: company, AccountRelationship.subsidiaryOf, .outgoing)
        .contains { $0.neighbor != company && isCustomer.contains($0.neighbor) }
      return !declares
        && !view.incidences(of: company, AccountRelationship.owns, .incoming).contains { holding in
          let held =
            view.graph.number(votes, of: holding.relationship) ?? view.graph.number(share, of: holding.relationship)
          return holding.neighbor != company && isCustomer.contains(holding.neighbor) && (held ?? 0) > 0.5
        }
    }
  }
}
