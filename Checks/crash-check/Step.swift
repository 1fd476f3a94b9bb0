/// One record of the log, named by its actor: what was done follows from it.
enum Step: Hashable {
  /// The operation with a number of one of the threads that write at once.
  case operation(cycle: Int, thread: Int, number: Int)
  /// The graph became another, made of the one at a sequence.
  case replacement(cycle: Int, base: Int64)
  /// One of an account's staff was erased, as one of the cycle's erasures.
  case dismissal(cycle: Int, number: Int, account: String)

  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 3, let cycle = Int(words[1]) else { return nil }
    switch (words[0], words.count) {
    case ("operation", 4):
      guard let thread = Int(words[2]), let number = Int(words[3]) else { return nil }
      self = .operation(cycle: cycle, thread: thread, number: number)
    case ("replacement", 3):
      guard let base = Int64(words[2]) else { return nil }
      self = .replacement(cycle: cycle, base: base)
    case ("dismissal", 4...):
      guard let number = Int(words[2]) else { return nil }
      self = .dismissal(cycle: cycle, number: number, account: words[3...].joined(separator: " "))
    default: return nil
    }
  }
}

extension Step: CustomStringConvertible {
  var description: String {
    switch self {
    case .operation(let cycle, let thread, let number): "operation \(cycle) \(thread) \(number)"
    case .replacement(let cycle, let base): "replacement \(cycle) \(base)"
    case .dismissal(let cycle, let number, let account): "dismissal \(cycle) \(number) \(account)"
    }
  }
}
