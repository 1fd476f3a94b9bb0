public import AccountModel
public import PropertyGraph

extension PowerMapModel {
  /// A place in the decision, taken or vacant.
  public struct Seat: Sendable, Hashable {
    /// Who holds it; nil where it is vacant.
    public var person: NodeID?
    /// The name of the person, else of the post; nil for a role that nobody has. Anything is drawn as plain text.
    public var name: String?
    /// The title of the person; nil where none is recorded.
    public var title: String?
    /// The role; nil where none is recorded.
    public var role: BuyingRole?
    /// How far the person is for us, from −1 to 1; nil where it is not known.
    public var support: Double?
    /// How well the person is covered; nil where it is not known.
    public var contact: ContactDepth?
    /// The weight in the decision, from 0 to 100.
    public var influence: Double
    /// Whether the seat counts in the decision-chain coverage.
    public var isRequired: Bool
    /// The strength of our strongest relationship with the person, from 0 to 100; nil where it is not known.
    public var strength: Double?
    /// What would break here, in a few words of the diagram's language; nil where nothing would.
    public var weakness: String?

    /// Creates a seat.
    public init(
      person: NodeID?, name: String?, title: String? = nil, role: BuyingRole? = nil, support: Double? = nil,
      contact: ContactDepth? = nil, influence: Double, isRequired: Bool = true, strength: Double? = nil,
      weakness: String? = nil
    ) {
      self.person = person
      self.name = name
      self.title = title
      self.role = role
      self.support = support
      self.contact = contact
      self.influence = influence
      self.isRequired = isRequired
      self.strength = strength
      self.weakness = weakness
    }

    /// Whether nobody holds the seat.
    public var isVacant: Bool { person == nil }
  }
}
