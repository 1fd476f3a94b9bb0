// Who has influence of 70 or more in a purchase and is against us?
// 在各项采购中，哪些人影响力不低于 70 且反对我方？
// For: account managers 客户经理

MATCH (p:Person)-[part:PARTICIPATES_IN]->(b:BuyingCenter)
  WHERE part.influence >= 70 AND part.support < 0
  RETURN p.name AS person, part.role AS role, part.influence AS influence, part.support AS support,
    part.coverage AS contact, b.name AS purchase,
    [(p)-[:CONFLICTS_WITH]-(other)-[:PARTICIPATES_IN]->(b) | other.name] AS conflictsWith
    ORDER BY influence DESC
