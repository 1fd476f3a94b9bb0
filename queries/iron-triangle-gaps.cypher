// Which served accounts lack an account, solution or delivery manager?
// 哪些客户的铁三角（客户经理、方案经理、交付经理）不完整？
// For: sales directors 销售总监

MATCH (c:Company)<-[s:SERVES]-(:Person)
  WITH c, collect(DISTINCT s.role) AS filled
  WITH c, [role IN ['accountManager', 'solutionManager', 'deliveryManager'] WHERE NOT role IN filled] AS missing
  WHERE size(missing) > 0
  RETURN c.name AS company, c.tier AS tier, missing
    ORDER BY size(missing), company
