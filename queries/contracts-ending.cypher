// Which contracts end within 120 days, and is a follow-up being sold?
// 哪些合同将在 120 天内到期？是否已有后续商机？
// For: account managers 客户经理
// Parameter: days=120

MATCH (a:Contract)-[:WITH]->(c:Company)
  WHERE a.from <= $asOf < a.to <= $asOf + duration({days: $days})
  RETURN c.name AS company, a.name AS contract, a.to AS until, duration.inDays($asOf, a.to).days AS days,
    a.amount AS amount, EXISTS {
      MATCH (o:Opportunity)-[:WITH]->(c)
      WHERE o.createdOn <= $asOf AND (o.closedOn IS NULL OR o.closedOn > $asOf)
    } AS followUp
    ORDER BY until, company
