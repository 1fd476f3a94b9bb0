/// The kind of a contact between people.
public enum InteractionKind: String, Sendable, Hashable, CaseIterable {
  /// A visit at their or our site.
  case visit
  /// A meeting.
  case meeting
  /// A meeting of executives.
  case executiveMeeting
  /// A technical exchange.
  case techExchange
  /// A call.
  case call
  /// A message.
  case email
  /// An event.
  case event

  /// Whether people see each other.
  public var isMeeting: Bool {
    switch self {
    case .visit, .meeting, .executiveMeeting, .techExchange, .event: true
    case .call, .email: false
    }
  }
}
