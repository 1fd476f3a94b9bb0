/// What the graph of the check must say, as plain values: accounts that hold balances, which are 0 in all, and their staff.
struct Books: Hashable {
  struct Account: Hashable {
    var balance: Int
    var staff: Int
  }

  var accounts: [String: Account] = [:]
  /// How many changes were made since the books were begun, or taken over from others.
  var changes = 0

  /// The names of the accounts, in order.
  var keys: [String] { accounts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The books after a step.
  ///
  /// - Parameter earlier: the books at an earlier sequence, for those that take their place.
  func after(_ step: Step, seed: UInt64, earlier: (Int64) -> Books?) -> Books? {
    var books = self
    switch step {
    case .operation(let cycle, let thread, let number):
      books.apply(Operation(seed: seed, cycle: cycle, thread: thread, number: number), named: step.description)
    case .replacement(_, let base):
      guard let source = earlier(base) else { return nil }
      books = source.pruned()
    case .dismissal(_, _, let key):
      guard books.accounts[key] != nil else { return books }
      books.accounts[key]?.staff -= 1
    }
    books.changes += 1
    return books
  }

  /// Every second account; the first one takes the balances of the others.
  func pruned() -> Books {
    let keys = keys
    guard let first = keys.first else { return self }
    var books = self
    for (position, key) in keys.enumerated() where position % 2 == 1 {
      let balance = books.accounts.removeValue(forKey: key)?.balance ?? 0
      books.accounts[first]?.balance += balance
    }
    return books
  }

  private mutating func apply(_ operation: Operation, named name: String) {
    let keys = keys
    func account(_ position: Int) -> String { keys[position % keys.count] }
    guard keys.count >= Operation.fewestAccounts else {
      accounts[name] = Account(balance: 0, staff: operation.staff)
      return
    }
    let (source, target) = (account(operation.source), account(operation.target))
    switch operation.kind(accounts: keys.count) {
    case .open:
      accounts[name] = Account(balance: operation.amount, staff: operation.staff)
      accounts[source]?.balance -= operation.amount
    case .move:
      accounts[source]?.balance -= operation.amount
      accounts[target]?.balance += operation.amount
    case .hire:
      accounts[source]?.staff += operation.staff
    case .close:
      let heir = source == target ? account(operation.source + 1) : target
      let balance = accounts.removeValue(forKey: source)?.balance ?? 0
      accounts[heir]?.balance += balance
    }
  }

  /// FNV-1a of every account and the number of changes
  /// (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv-17, 64 bits).
  var digest: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for key in keys {
      let account = accounts[key] ?? Account(balance: 0, staff: 0)
      for byte in "\(key) \(account.balance) \(account.staff)\n".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    for byte in "\(changes)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
