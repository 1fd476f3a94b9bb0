// How many interactions did each company of a customer group have in each month of the last year?
// 过去一年中，客户集团的每家公司每个月有多少次互动？
// For: sales operations 销售运营
// Parameter: account="C-101"

CALL account.scope({account: $account}) YIELD company, name
  MATCH (company)<-[:WORKS_AT]-(:Person)-[:ATTENDED {as: 'guest'}]->(i:Interaction)
  WHERE $asOf - duration({months: 12}) < date(i.at) <= $asOf
  RETURN name, date.truncate('month', i.at) AS month, count(DISTINCT i) AS interactions
    ORDER BY name, month
