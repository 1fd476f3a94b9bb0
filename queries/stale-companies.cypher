// Which customers did nobody meet in the last year?
// 哪些客户公司过去一年无人拜访？
// For: sales operations 销售运营

MATCH (c:Company {side: 'customer'})
  OPTIONAL MATCH (c)<-[:WORKS_AT]-(:Person)-[:ATTENDED]->(i:Interaction)
  WHERE date(i.at) <= $asOf
  WITH c, date(max(i.at)) AS last
  WHERE last IS NULL OR last <= $asOf - duration({days: 365})
  RETURN c.name AS company, c.tier AS tier, c.potential AS potential, last
    ORDER BY potential IS NULL, potential DESC, company
