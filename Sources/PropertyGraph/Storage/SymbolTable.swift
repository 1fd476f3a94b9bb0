/// Names numbered in the order of their first use: labels, relationship types and property keys.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: UInt16] = [:]
  /// By a few bits of a name's bytes: the number of the first name that has them, and one; 0 where none has.
  private var guesses: [UInt16] = []
  /// Whether all names are of ASCII characters: no other text of such characters equals one, whatever its bytes.
  private var isPlain = true

  /// The most names of one kind that a graph can hold.
  static let limit = 65_000

  private static let guessCount = 256

  /// The number of a name, or nil where nobody has used it.
  func number(of name: String) -> UInt16? {
    guard !guesses.isEmpty else { return nil }
    let guess = Int(guesses[Self.place(of: name)])
    if guess > 0, names[guess - 1] == name { return UInt16(guess - 1) }
    return guess == 0 && isPlain && Self.isPlain(name) ? nil : numbers[name]
  }

  func name(of number: UInt16) -> String { names[Int(number)] }

  /// The number of the name, or nil where the table is full.
  mutating func intern(_ name: String) -> UInt16? {
    if let number = number(of: name) { return number }
    guard names.count < Self.limit else { return nil }
    let number = UInt16(names.count)
    names.append(name)
    numbers[name] = number
    if guesses.isEmpty { guesses = Array(repeating: 0, count: Self.guessCount) }
    let place = Self.place(of: name)
    if guesses[place] == 0 { guesses[place] = number + 1 }
    isPlain = isPlain && Self.isPlain(name)
    return number
  }

  private static func isPlain(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 128 } }

  /// The place of a guess: much cheaper than a hash, and good enough for a few dozen names. Equal texts in other bytes may
  /// have other places; they are found by their hash.
  private static func place(of name: String) -> Int {
    var mixed: UInt32 = 2_166_136_261
    let bytes = name.utf8.span
    for index in 0..<min(bytes.count, 16) { mixed = (mixed ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(mixed ^ (mixed >> 16)) & (guessCount - 1)
  }
}
