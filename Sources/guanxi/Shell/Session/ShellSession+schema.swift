import GuanxiEngine

extension ShellSession {
  /// Lists the labels, the types of relationships, the properties, the indexes and the constraints.
  func showSchema() throws(GuanxiError) {
    var parts: [String] = []
    let writer = QueryWriter(asOf: settings.asOf, language: settings.language)
    for query in [labels, types, properties, "SHOW INDEXES", "SHOW CONSTRAINTS"] {
      let result = try answer(to: query)
      if !result.rows.isEmpty { parts.append(writer.text(of: result, as: .table)) }
    }
    show(parts.isEmpty ? text("The graph is empty.", "图为空。") : parts.joined(separator: "\n"), headCount: 0)
  }

  private var labels: String {
    "MATCH (n) UNWIND labels(n) AS label WITH label, count(*) AS total ORDER BY label "
      + "RETURN label AS `\(text("label", "标签"))`, total AS `\(text("nodes", "节点数"))`"
  }

  private var types: String {
    """
    MATCH (a)-[r]->(b) WITH type(r) AS type, labels(a)[0] AS source, labels(b)[0] AS target, count(*) AS total
      ORDER BY type, source, target
      RETURN type AS `\(text("type", "关系类型"))`, source AS `\(text("from", "起点"))`, target AS `\(text("to", "终点"))`,
        total AS `\(text("relationships", "关系数"))`
    """
  }

  private var properties: String {
    """
    MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS property WITH DISTINCT label, property
      ORDER BY label, property
      RETURN label AS `\(text("label", "标签"))`, collect(property) AS `\(text("properties", "属性"))`
    """
  }
}
