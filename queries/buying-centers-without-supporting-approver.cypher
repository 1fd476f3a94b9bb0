// In which purchases does no approver support us?
// 在哪些采购中，没有任何批准者支持我方？
// For: account managers 客户经理

MATCH (b:BuyingCenter)
  OPTIONAL MATCH (p:Person)-[part:PARTICIPATES_IN {role: 'approver'}]->(b)
  WITH b, collect({approver: p.name, support: part.support, contact: part.coverage}) AS approvers
  WHERE none(a IN approvers WHERE coalesce(a.support >= 0.5, false))
  OPTIONAL MATCH (b)-[:FOR]->(o:Opportunity)
  RETURN b.name AS purchase, o.amount AS amount, [a IN approvers WHERE a.approver IS NOT NULL] AS approvers
    ORDER BY amount DESC, purchase
