/// Names numbered in the order of their first use: labels, relationship types and property keys.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: UInt16] = [:]

  /// The most names of one kind that a graph can hold.
  static let limit = 65_000

  func number(of name: String) -> UInt16? { numbers[name] }

  func name(of number: UInt16) -> String { names[Int(number)] }

  /// The number of the name, or nil where the table is full.
  mutating func intern(_ name: String) -> UInt16? {
    if let number = numbers[name] { return number }
    guard names.count < Self.limit else { return nil }
    let number = UInt16(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }
}
