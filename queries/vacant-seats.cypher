// Which seats of our customers has nobody today, and in which purchase do they count?
// 客户的哪些职位目前空缺？分别涉及哪项采购？
// For: account managers 客户经理

MATCH (seat:Position)-[:IN]->(c:Company)
  WHERE NOT EXISTS { (:Person)-[:HOLDS]->(seat) }
  OPTIONAL MATCH (seat)-[:IN]->(b:BuyingCenter)
  RETURN c.name AS company, seat.title AS seat, seat.role AS role, b.name AS purchase
    ORDER BY company, seat
