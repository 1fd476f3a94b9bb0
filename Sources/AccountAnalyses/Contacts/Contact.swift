public import AccountModel
public import PropertyGraph

/// One contact between our people and theirs: an interaction that both attended, or a message between two of them.
public struct Contact: Sendable {
  /// The interaction or the message.
  public let fact: Value
  /// The day.
  public let date: CalendarDate
  /// The kind; nil where none is recorded or it is not known.
  public let kind: InteractionKind?
  /// Who sought it; nil where that is not recorded. A message without a direction has that of its ends.
  public let direction: ContactDirection?
}
