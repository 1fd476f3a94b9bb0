// Of the opportunities closed in the last year, what share did we win in each region?
// 过去一年关闭的商机中，各区域的赢单率是多少？
// For: sales directors 销售总监

MATCH (o:Opportunity)-[:WITH]->(c:Company)
  WHERE $asOf - duration({days: 365}) < o.closedOn <= $asOf
  WITH c.region AS region, count(*) AS closed, sum(CASE o.stage WHEN 'won' THEN 1 ELSE 0 END) AS won
  RETURN region, closed, won, round(toFloat(won) / closed, 2) AS winRate
    ORDER BY winRate DESC, region
