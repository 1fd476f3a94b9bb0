// How far do we cover each strategic and key account that one of ours serves, the least covered first?
// 我方负责的各大客户的覆盖率是多少（由低到高）？
// For: sales directors 销售总监

MATCH (c:Company)<-[:SERVES {role: 'accountManager'}]-(manager:Person)
  WHERE c.tier IN ['strategic', 'key']
  WITH c, manager
  CALL account.coverage({account: c.id}) YIELD level, subtreeCompanies, subtreeCoverage
  WHERE level = 0
  RETURN c.name AS account, manager.name AS manager, subtreeCompanies AS companies,
    round(100 * subtreeCoverage) AS coveredPercent
    ORDER BY coveredPercent, account
