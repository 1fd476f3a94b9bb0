// Which champions (supporters with influence of 60 or more) has nobody met for 30 days?
// 哪些支持者（支持度不低于 0.5 且影响力不低于 60）已有 30 天无人拜访？
// For: account managers 客户经理
// Parameter: days=30

MATCH (p:Person)-[part:PARTICIPATES_IN]->(b:BuyingCenter)
  WHERE part.support >= 0.5 AND part.influence >= 60
  OPTIONAL MATCH (p)-[:ATTENDED]->(i:Interaction)
  WHERE date(i.at) <= $asOf
  WITH p, part, b, date(max(i.at)) AS last
  WHERE last IS NULL OR last <= $asOf - duration({days: $days})
  RETURN p.name AS champion, part.role AS role, part.influence AS influence, b.name AS purchase, last,
    duration.inDays(last, $asOf).days AS days
    ORDER BY influence DESC, champion
