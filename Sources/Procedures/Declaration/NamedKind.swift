/// The kinds of things that an argument can name.
public enum NamedKind: Sendable, Hashable {
  /// A company.
  case account
  /// A person of either side.
  case person
  /// A group of people who decide on one purchase.
  case buyingCenter

  /// The word for it in messages and documentation.
  public var name: String {
    switch self {
    case .account: "account"
    case .person: "person"
    case .buyingCenter: "buying center"
    }
  }

  /// The label that its nodes bear.
  public var label: String {
    switch self {
    case .account: "Company"
    case .person: "Person"
    case .buyingCenter: "BuyingCenter"
    }
  }
}
