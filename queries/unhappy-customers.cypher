// Which customers gave 6 or less when they were last asked (NPS)?
// 哪些客户最近一次净推荐值（NPS）评分不超过 6 分？
// For: delivery managers 交付经理

MATCH (s:Survey {kind: 'NPS'})-[:ABOUT]->(c:Company)
  WHERE s.answeredOn <= $asOf
  WITH c, s ORDER BY s.answeredOn DESC, s.score
  WITH c, head(collect(s)) AS last
  WHERE last.score <= 6
  RETURN c.name AS company, last.score AS score, last.answeredOn AS answered
    ORDER BY score, company
