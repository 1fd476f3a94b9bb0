// Which roles does a purchase require that nobody fills today?
// 采购所要求的哪些角色目前无人担任？
// For: solution managers 方案经理

MATCH (b:BuyingCenter)
  UNWIND b.requiredRoles AS role
  WITH b, role
  WHERE NOT EXISTS { (:Person)-[:PARTICIPATES_IN {role: role}]->(b) }
  RETURN b.name AS purchase, role AS missing
    ORDER BY purchase, missing
