internal import GuanxiEngine

extension PageWords {
  /// The words of the console and of the administration.
  static let operation: [String: LocalizedText] = [
    "statement": LocalizedText("Statement", "语句"),
    "statementHint": LocalizedText(
      "An analysis line such as COVERAGE OF C-101, or openCypher. Ctrl and Enter run it.",
      "分析语句（如 COVERAGE OF C-101）或 openCypher。Ctrl + Enter 执行。"),
    "run": LocalizedText("Run", "执行"),
    "examples": LocalizedText("Examples", "示例"),
    "history": LocalizedText("Asked before", "历史"),
    "suggestions": LocalizedText("Suggestions", "建议"),
    "plan": LocalizedText("Plan", "执行计划"),
    "ask": LocalizedText("Ask", "提问"),
    "tokens": LocalizedText("Tokens", "令牌"),
    "newToken": LocalizedText("New token", "新建令牌"),
    "scope": LocalizedText("Scope", "权限范围"),
    "scope-read": LocalizedText("read", "只读"),
    "scope-write": LocalizedText("write", "读写"),
    "scope-admin": LocalizedText("admin", "管理"),
    "graph": LocalizedText("Graph", "图"),
    "allGraphs": LocalizedText("all", "全部"),
    "days": LocalizedText("Days", "有效天数"),
    "expires": LocalizedText("Expires", "到期"),
    "state": LocalizedText("State", "状态"),
    "token-valid": LocalizedText("valid", "有效"),
    "token-expired": LocalizedText("expired", "已过期"),
    "token-revoked": LocalizedText("revoked", "已吊销"),
    "revoke": LocalizedText("Revoke", "吊销"),
    "create": LocalizedText("Create", "创建"),
    "tokenMade": LocalizedText("The new token. It is not shown again:", "新令牌，仅显示一次："),
    "inMemory": LocalizedText("Graphs in memory", "内存中的图"),
    "version": LocalizedText("Version", "版本"),
    "nodes": LocalizedText("Nodes", "节点"),
    "relationships": LocalizedText("Relationships", "关系"),
    "megabytes": LocalizedText("MiB", "MiB"),
    "tokenName": LocalizedText("Name", "名称"),
  ]
}
