// Which risk signals of the last half year are about our customers, and how much of our business stands behind them?
// 过去半年有哪些关于客户的风险信号？涉及我方多少合同金额？
// For: sales directors 销售总监

MATCH (r:RiskSignal)-[:ABOUT]->(c:Company)
  WHERE $asOf - duration({days: 180}) < r.observedOn <= $asOf
  OPTIONAL MATCH (a:Contract)-[:WITH]->(c)
  WHERE a.from <= $asOf < a.to
  RETURN c.name AS company, r.name AS signal, r.severity AS severity, r.observedOn AS observed,
    sum(a.amount) AS inForce
    ORDER BY CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, observed DESC
