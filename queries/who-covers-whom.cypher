// Who of ours met whom of one customer, how often and when last, in the last half year?
// 过去半年内，我方谁与该客户的谁见过面？见过几次，最近一次是何时？
// For: account managers 客户经理
// Parameter: company="C-104"
// Parameter: days=180

MATCH (:Company {side: 'own'})<-[:WORKS_AT]-(ours:Person)-[:ATTENDED {as: 'host'}]->(i:Interaction)
    <-[:ATTENDED {as: 'guest'}]-(theirs:Person)-[post:WORKS_AT]->(c:Company {id: $company})
  WHERE $asOf - duration({days: $days}) < date(i.at) <= $asOf
  RETURN ours.name AS ours, theirs.name AS theirs, post.title AS title, count(DISTINCT i) AS meetings,
    date(max(i.at)) AS last
    ORDER BY meetings DESC, ours, theirs
    LIMIT 50
