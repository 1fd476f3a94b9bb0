import TestSupport

/// A change of the books, which follows from the seed and its place: which accounts it meets depends on the books.
struct Operation {
  enum Kind { case open, move, hire, close }

  static let fewestAccounts = 4
  private static let mostAccounts = 120

  let source: Int
  let target: Int
  let amount: Int
  let staff: Int
  private let die: Int

  init(seed: UInt64, cycle: Int, thread: Int, number: Int) {
    let place = (UInt64(cycle) << 40) ^ (UInt64(thread) << 32) ^ UInt64(number)
    var random = SeededGenerator(seed: seed ^ place &* 0x9E37_79B9_7F4A_7C15)
    source = Int.random(in: 0..<10_000, using: &random)
    target = Int.random(in: 0..<10_000, using: &random)
    amount = Int.random(in: 1...500, using: &random)
    staff = Int.random(in: 1...4, using: &random)
    die = Int.random(in: 0..<10, using: &random)
  }

  /// Accounts are closed more often where there are many.
  func kind(accounts: Int) -> Kind {
    switch die {
    case 0...3: accounts < Self.mostAccounts ? .open : .close
    case 4...6: .move
    case 7...8: .hire
    default: .close
    }
  }
}
