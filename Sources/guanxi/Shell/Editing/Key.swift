/// What a person presses.
enum Key: Equatable {
  case text(String)
  /// Text that was pasted whole, between the marks of a terminal that tells pasting from typing.
  case paste(String)
  case enter
  case tab
  case escape
  case backspace
  case delete
  case left
  case right
  case up
  case down
  case home
  case end
  case pageUp
  case pageDown
  case wordLeft
  case wordRight
  case deleteWordBackward
  case deleteWordForward
  /// Ctrl with a letter that has no other name here.
  case control(Character)
  /// The terminal has another size.
  case resized
  /// The terminal is gone, or its input is at an end.
  case endOfInput
  /// A sequence that means nothing here.
  case unknown
}
