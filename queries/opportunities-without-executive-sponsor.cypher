// Which open opportunities are with a company that has no executive sponsor of ours?
// 哪些进行中的商机所在的公司没有我方的高层发起人？
// For: executive sponsors 高层发起人

MATCH (o:Opportunity)-[:WITH]->(c:Company)
  WHERE o.createdOn <= $asOf AND (o.closedOn IS NULL OR o.closedOn > $asOf)
    AND NOT EXISTS { (:Person)-[:SERVES {role: 'executiveSponsor'}]->(c) }
  RETURN c.name AS company, o.name AS opportunity, o.stage AS stage, o.amount AS amount, o.currency AS currency
    ORDER BY amount DESC, opportunity
