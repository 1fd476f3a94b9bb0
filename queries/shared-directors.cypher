// Which people sit on the boards of two companies?
// 哪些人同时担任两家公司的董事？
// For: sales directors 销售总监

MATCH (a:Company)<-[:DIRECTOR_OF]-(p:Person)-[:DIRECTOR_OF]->(b:Company)
  WHERE a.id < b.id
  RETURN p.name AS director, a.name AS company, b.name AS other
    ORDER BY director, company, other
