// A colleague leaves: which contacts has nobody else met in a year, and what did the colleague do for their companies?
// 一位同事将离职：哪些联系人一年内只有这位同事见过？这位同事在其公司担任什么角色？
// For: sales directors 销售总监
// Parameter: person="P-0008"

MATCH (leaver:Person {id: $person})-[:ATTENDED {as: 'host'}]->(i:Interaction)
    <-[:ATTENDED {as: 'guest'}]-(contact:Person)-[post:WORKS_AT]->(c:Company)
  WHERE $asOf - duration({days: 365}) < date(i.at) <= $asOf
  WITH leaver, contact, post, c, count(DISTINCT i) AS meetings
  WHERE NOT EXISTS {
    MATCH (contact)-[:ATTENDED {as: 'guest'}]->(met:Interaction)<-[:ATTENDED {as: 'host'}]-(other:Person)
    WHERE other <> leaver AND $asOf - duration({days: 365}) < date(met.at) <= $asOf
  }
  RETURN c.name AS company, [(leaver)-[s:SERVES]->(c) | s.role] AS served, contact.name AS contact,
    post.title AS title, meetings
    ORDER BY meetings DESC, contact
