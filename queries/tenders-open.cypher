// Which tenders are open today, and do we know anybody at the company who asks?
// 目前有哪些招标正在进行？我方在招标单位是否有熟人？
// For: solution managers 方案经理

MATCH (t:Tender)-[:ABOUT]->(c:Company)
  WHERE t.publishedOn <= $asOf <= t.closesOn
  RETURN c.name AS company, t.name AS tender, t.closesOn AS closes, duration.inDays($asOf, t.closesOn).days AS days,
    t.amount AS amount, COUNT {
      MATCH (c)<-[:WORKS_AT]-(:Person)-[:ATTENDED]->(i:Interaction)
      WHERE date(i.at) <= $asOf
      RETURN DISTINCT i
    } AS meetingsEver
    ORDER BY closes
