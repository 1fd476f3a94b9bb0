/// Reads a regular expression in the syntax that Java and other languages share.
struct RegularExpressionParser {
  private let scalars: [Unicode.Scalar]
  var position = 0
  private var depth = 0
  private var ignoresCase = false
  private var dotTakesLineEnds = false

  init(_ pattern: String) throws(EvaluationError) {
    scalars = Array(pattern.unicodeScalars.prefix(RegularExpression.maximumPatternLength + 1))
    guard scalars.count <= RegularExpression.maximumPatternLength else {
      throw .invalid(
        "a regular expression can have at most \(RegularExpression.maximumPatternLength) characters",
        chinese: "正则表达式最多 \(RegularExpression.maximumPatternLength) 个字符")
    }
  }

  mutating func parse() throws(EvaluationError) -> RegularExpressionNode {
    let node = try choice()
    if peek != nil { throw failure("a ) without its (", "多余的 )") }
    return node
  }

  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    defer { position += 1 }
    return scalars[position]
  }

  mutating func skip(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  func failure(_ message: String, _ chinese: String) -> EvaluationError {
    let pattern = String(String.UnicodeScalarView(scalars))
    return .invalid(
      "the regular expression '\(pattern)' has \(message) at character \(position)",
      chinese: "正则表达式 '\(pattern)' 在第 \(position) 个字符处有\(chinese)")
  }

  private mutating func choice() throws(EvaluationError) -> RegularExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50 else { throw failure("too many groups inside of each other", "过深的分组嵌套") }
    let outer = (ignoresCase, dotTakesLineEnds)
    defer { (ignoresCase, dotTakesLineEnds) = outer }
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(EvaluationError) -> RegularExpressionNode {
    var nodes: [RegularExpressionNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let atom = try atom() else { continue }
      nodes.append(try repeated(atom))
    }
    return .sequence(nodes)
  }

  /// One element; nil for flags, which stand for nothing themselves.
  private mutating func atom() throws(EvaluationError) -> RegularExpressionNode? {
    guard let scalar = next() else { return nil }
    switch scalar {
    case "(": return try group()
    case "[": return .take(try bracket())
    case ".":
      return .take(
        ScalarSet(classes: [.init(name: dotTakesLineEnds ? .everything : .lineEnd, isInverted: !dotTakesLineEnds)]))
    case "^": return .check(.start)
    case "$": return .check(.end)
    case "*", "+", "?": throw failure("a repetition of nothing", "没有对象的重复")
    case "\\": return try escaped()
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> RegularExpressionNode {
    .take(ScalarSet(ranges: [scalar...scalar], ignoresCase: ignoresCase))
  }

  private mutating func group() throws(EvaluationError) -> RegularExpressionNode? {
    let outer = (ignoresCase, dotTakesLineEnds)
    if skip("?") {
      if !skip(":") {
        guard try flags() else { return nil }
      }
    }
    let node = try choice()
    (ignoresCase, dotTakesLineEnds) = outer
    guard skip(")") else { throw failure("a ( without its )", "未闭合的 (") }
    return node
  }

  /// Reads the flags of `(?i)` or `(?i:…)`; whether a group follows.
  private mutating func flags() throws(EvaluationError) -> Bool {
    while let flag = next() {
      switch flag {
      case "i", "u": ignoresCase = ignoresCase || flag == "i"
      case "s": dotTakesLineEnds = true
      case ":": return true
      case ")": return false
      default:
        throw failure("a kind of group that is not supported, such as looking ahead", "不支持的分组，例如前瞻")
      }
    }
    throw failure("a ( without its )", "未闭合的 (")
  }

  private mutating func escaped() throws(EvaluationError) -> RegularExpressionNode {
    if skip("b") { return .check(.wordBoundary) }
    if skip("B") { return .check(.noWordBoundary) }
    if skip("A") { return .check(.start) }
    if skip("z") || skip("Z") { return .check(.end) }
    if skip("Q") {
      var nodes: [RegularExpressionNode] = []
      while !skip("\\E"), let scalar = next() { nodes.append(literal(scalar)) }
      return .sequence(nodes)
    }
    var set = ScalarSet(ignoresCase: ignoresCase)
    if let named = try namedClass() {
      set.classes = [named]
    } else {
      set.ranges = [try escapedScalar()].map { $0...$0 }
    }
    return .take(set)
  }

  private mutating func bracket() throws(EvaluationError) -> ScalarSet {
    var set = ScalarSet(isInverted: skip("^"), ignoresCase: ignoresCase)
    var isFirst = true
    while isFirst || peek != "]" {
      isFirst = false
      guard let scalar = next() else { throw failure("a [ without its ]", "未闭合的 [") }
      if scalar == "[" || (scalar == "&" && peek == "&") {
        throw failure("a set inside of a set, which is not supported", "不支持的嵌套字符集")
      }
      var lower = scalar
      if scalar == "\\" {
        if let named = try namedClass() {
          set.classes.append(named)
          continue
        }
        lower = try escapedScalar()
      }
      var upper = lower
      if peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        position += 1
        guard let end = next() else { throw failure("a [ without its ]", "未闭合的 [") }
        upper = end == "\\" ? try escapedScalar() : end
        guard upper >= lower else { throw failure("a range that ends before it begins", "颠倒的范围") }
      }
      set.ranges.append(lower...upper)
    }
    position += 1
    return set
  }

  private mutating func repeated(_ node: RegularExpressionNode) throws(EvaluationError) -> RegularExpressionNode {
    var node = node
    while let bounds = try repetition() {
      // Lazy repetition fits the same whole texts as greedy repetition.
      _ = skip("?")
      if peek == "+" { throw failure("a possessive repetition, which is not supported", "不支持的占有式重复") }
      node = .repetition(node, bounds.minimum, bounds.maximum)
    }
    return node
  }

  private mutating func repetition() throws(EvaluationError) -> (minimum: Int, maximum: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    guard skip("{") else { return nil }
    let minimum = try count()
    var maximum: Int? = minimum
    if skip(",") { maximum = peek == "}" ? nil : try count() }
    guard skip("}"), maximum ?? minimum >= minimum else { throw failure("a repetition that is no {1,2}", "无效的重复次数") }
    return (minimum, maximum)
  }

  private mutating func count() throws(EvaluationError) -> Int {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 5 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard let count = Int(digits), count <= 1_000 else {
      throw failure("a number of repetitions that is not from 0 to 1000", "不在 0 到 1000 之间的重复次数")
    }
    return count
  }
}
