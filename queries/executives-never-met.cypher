// Which people of the top two levels of strategic and key customers has nobody met in a year?
// 战略客户与重点客户中，哪些最高两级的管理者一年内无人拜访？
// For: executive sponsors 高层发起人

MATCH (p:Person)-[post:WORKS_AT]->(c:Company {side: 'customer'})
  WHERE post.level <= 2 AND c.tier IN ['strategic', 'key']
    AND NOT EXISTS {
      MATCH (p)-[:ATTENDED]->(i:Interaction)
      WHERE $asOf - duration({days: 365}) < date(i.at) <= $asOf
    }
  RETURN c.name AS company, p.name AS person, post.title AS title, post.level AS level
    ORDER BY level, company, person
