// Who, that we met in the last half year, knows a given decision maker?
// 过去半年我方见过的人中，谁认识这位决策者？
// For: account managers 客户经理
// Parameter: person="P-0103"

MATCH (target:Person {id: $person})-[tie:KNOWS|REPORTS_TO]-(friend:Person)-[:ATTENDED {as: 'guest'}]->(i:Interaction)
    <-[:ATTENDED {as: 'host'}]-(ours:Person)
  WHERE $asOf - duration({days: 180}) < date(i.at) <= $asOf
  RETURN friend.name AS through, type(tie) AS tie, ours.name AS ours, count(DISTINCT i) AS meetings
    ORDER BY meetings DESC, through, ours
    LIMIT 10
