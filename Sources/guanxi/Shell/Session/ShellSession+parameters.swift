import GuanxiEngine

extension ShellSession {
  /// Gives a parameter the value of an expression: `days 90`, `name => "Acme"`, `since date('2026-01-01')`.
  func setParameter(_ argument: String) throws(GuanxiError) {
    let name = argument.drop { $0 == "$" }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    var expression = argument.drop { $0 == "$" }.dropFirst(name.count).drop { $0.isWhitespace }
    for sign in ["=>", ":", "="] where expression.hasPrefix(sign) {
      expression = expression.dropFirst(sign.count)
      break
    }
    guard !name.isEmpty, expression.contains(where: { !$0.isWhitespace }) else {
      throw .usage(
        text("Write it as :param NAME VALUE, such as :param days 90.", "用法：:param 名称 值，例如 :param days 90。"))
    }
    let result = try answer(to: "RETURN \(expression) AS value")
    guard result.isReadOnly, result.rows.count == 1, let value = result.rows[0].first else {
      throw .usage(text("The value must be one expression.", "值必须是单个表达式。"))
    }
    parameters[String(name)] = value
  }

  /// Lists the parameters, or forgets them.
  func listParameters(_ argument: String) throws(GuanxiError) {
    if argument.lowercased() == "clear" {
      parameters = [:]
      return
    }
    guard !parameters.isEmpty else { return say("There are no parameters.", "没有参数。") }
    let pairs = parameters.keys.sorted().map { "['\($0)', $\($0)]" }.joined(separator: ", ")
    let (name, value) = (text("name", "名称"), text("value", "值"))
    show(try answer(to: "UNWIND [\(pairs)] AS pair RETURN pair[0] AS `\(name)`, pair[1] AS `\(value)`"))
  }
}
