/// What a server said to one statement.
struct Answer {
  /// How many of the bytes it takes.
  let length: Int
  /// How many rows it has; nil where the server refused.
  let rows: Int?
}

/// A way to talk to a server.
protocol Dialect {
  /// What is said once, before the first statement; false where the server does not take it.
  func greet(_ socket: Socket) -> Bool

  /// The bytes that ask a statement.
  func request(_ question: Question) -> [UInt8]

  /// The answer at the beginning of some bytes; nil where it is not whole yet.
  func answer(in bytes: [UInt8]) -> Answer?
}

extension Dialect {
  func greet(_ socket: Socket) -> Bool { true }
}

/// A statement with its parameter, and how many rows there must be.
struct Question: Decodable {
  /// The statement; its parameter is `$id`.
  let statement: String
  /// The value of the parameter.
  let id: Int
  /// The number of rows that a right answer has.
  let rows: Int
}
