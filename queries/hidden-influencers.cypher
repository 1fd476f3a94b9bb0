// Who has influence at a company and no role in any purchase?
// 该公司中谁有影响力，却未在任何采购中担任角色？
// For: account managers 客户经理
// Parameter: company="C-104"

CALL account.influence({account: $company, top: 1000000}) YIELD person, name, title, score, finding
  WHERE finding = 'hiddenInfluencer'
  OPTIONAL MATCH (person)-[i:INFLUENCES]->(moved:Person)
  RETURN name, title, round(score) AS score, count(moved) AS moves, collect(moved.name)[..5] AS among
    ORDER BY score DESC
