// Which approvers and deciders has nobody of ours met or written to in the last half year?
// 过去半年内，哪些批准者和决策者没有与我方任何人见过面或通过邮件？
// For: account managers 客户经理
// Parameter: days=180

MATCH (p:Person)-[part:PARTICIPATES_IN]->(b:BuyingCenter)
  WHERE part.role IN ['approver', 'decider']
    AND NOT EXISTS {
      MATCH (p)-[:ATTENDED]->(i:Interaction)
      WHERE $asOf - duration({days: $days}) < date(i.at) <= $asOf
    }
    AND NOT EXISTS {
      MATCH (p)-[mail:INTERACTED]-(:Person)
      WHERE $asOf - duration({days: $days}) < date(mail.at) <= $asOf
    }
  OPTIONAL MATCH (p)-[post:WORKS_AT]->(c:Company)
  RETURN c.name AS company, p.name AS person, post.title AS title, part.role AS role, b.name AS purchase
    ORDER BY company, person
