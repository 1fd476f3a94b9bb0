internal import Synchronization

/// A regular expression that is matched against whole texts in time linear in the text.
///
/// All ways through the expression are followed at once, as K. Thompson, "Regular expression search algorithm" (1968),
/// doi:10.1145/363347.363387 describes, so that no pattern makes it try a text again and again. What needs trying again,
/// references to groups and looking ahead or behind, is not part of it.
struct RegularExpression: Sendable {
  /// The longest pattern, in Unicode scalars.
  static let maximumPatternLength = 1_000
  /// The largest program, once repetitions are written out.
  static let maximumProgramLength = 20_000
  /// The most steps of one match, about a quarter of a second of work.
  static let maximumSteps = 20_000_000

  enum Instruction: Sendable {
    /// Takes one scalar of the set.
    case take(ScalarSet)
    /// Goes on at both.
    case split(Int, Int)
    /// Goes on where the assertion holds.
    case check(RegularExpressionNode.Assertion)
    /// The expression ends here.
    case accept
  }

  private let program: [Instruction]

  /// Reads a pattern in the syntax that Java and other languages share.
  init(_ pattern: String) throws(EvaluationError) {
    var parser = try RegularExpressionParser(pattern)
    var compiler = Compiler()
    try compiler.append(try parser.parse())
    compiler.program.append(.accept)
    program = compiler.program
  }

  // Patterns are told apart by their bytes: as texts, composed and decomposed accents would be the same.
  private static let cache = Mutex<[[UInt8]: RegularExpression]>([:])

  /// The expression of a pattern, read once for many rows.
  static func compiled(_ pattern: String) throws(EvaluationError) -> RegularExpression {
    let key = Array(pattern.utf8.prefix(maximumPatternLength * 4 + 1))
    if let known = cache.withLock({ $0[key] }) { return known }
    let expression = try RegularExpression(pattern)
    cache.withLock { cache in
      if cache.count >= 64 { cache.removeAll() }
      cache[key] = expression
    }
    return expression
  }

  /// Whether the expression fits the whole text.
  func matches(_ text: String) throws(EvaluationError) -> Bool {
    var steps = 0
    var threads: [Int] = []
    var marks = [Int](repeating: -1, count: program.count)
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    var position = 0
    follow(0, between: previous, and: next, at: position, &marks, &threads, &steps)
    while let scalar = next {
      previous = scalar
      next = scalars.next()
      position += 1
      var following: [Int] = []
      for thread in threads {
        guard case .take(let set) = program[thread] else { continue }
        steps += set.cost
        if set.contains(scalar) {
          follow(thread + 1, between: previous, and: next, at: position, &marks, &following, &steps)
        }
      }
      guard steps <= Self.maximumSteps else {
        throw .limit("a match with =~", "=~ 的一次匹配", Self.maximumSteps, "steps", "步")
      }
      threads = following
      if threads.isEmpty { return false }
    }
    return threads.contains { if case .accept = program[$0] { true } else { false } }
  }

  /// Collects the instructions that can be reached from one without taking a scalar.
  private func follow(
    _ start: Int, between previous: Unicode.Scalar?, and next: Unicode.Scalar?, at position: Int, _ marks: inout [Int],
    _ threads: inout [Int], _ steps: inout Int
  ) {
    var open = [start]
    while let index = open.popLast() {
      steps += 1
      guard marks[index] != position else { continue }
      marks[index] = position
      switch program[index] {
      case .take, .accept: threads.append(index)
      case .split(let one, let other): open += [other, one]
      case .check(let assertion): if assertion.holds(between: previous, and: next) { open.append(index + 1) }
      }
    }
  }

  /// Writes a tree as a program.
  private struct Compiler {
    var program: [Instruction] = []

    mutating func append(_ node: RegularExpressionNode) throws(EvaluationError) {
      switch node {
      case .take(let set): program.append(.take(set))
      case .check(let assertion): program.append(.check(assertion))
      case .sequence(let nodes): for node in nodes { try append(node) }
      case .choice(let nodes): try appendChoice(nodes[...])
      case .repetition(let node, let minimum, let maximum):
        for _ in 0..<minimum { try append(node) }
        if let maximum {
          for _ in 0..<(maximum - minimum) { try append(optional: node) }
        } else {
          try append(anyNumberOf: node)
        }
      }
      guard program.count <= RegularExpression.maximumProgramLength else {
        throw .invalid(
          "the regular expression repeats too much: write it shorter", chinese: "正则表达式的重复过多，请写得更短")
      }
    }

    private mutating func appendChoice(_ nodes: ArraySlice<RegularExpressionNode>) throws(EvaluationError) {
      guard let first = nodes.first else { return }
      guard nodes.count > 1 else { return try append(first) }
      let fork = program.count
      program.append(.accept)
      try append(first)
      let end = program.count
      program.append(.accept)
      program[fork] = .split(fork + 1, program.count)
      try appendChoice(nodes.dropFirst())
      program[end] = .split(program.count, program.count)
    }

    private mutating func append(optional node: RegularExpressionNode) throws(EvaluationError) {
      let fork = program.count
      program.append(.accept)
      try append(node)
      program[fork] = .split(fork + 1, program.count)
    }

    private mutating func append(anyNumberOf node: RegularExpressionNode) throws(EvaluationError) {
      let fork = program.count
      program.append(.accept)
      try append(node)
      program.append(.split(fork, fork))
      program[fork] = .split(fork + 1, program.count)
    }
  }
}
