// Which invoices are due and unpaid, by company, and how old is the oldest?
// 各公司有哪些逾期未付的发票？最早的一笔已逾期多少天？
// For: sales operations 销售运营

MATCH (f:Invoice)-[:WITH]->(c:Company)
  WHERE f.dueOn < $asOf AND (f.paidOn IS NULL OR f.paidOn > $asOf)
  RETURN c.name AS company, f.currency AS currency, count(*) AS invoices, sum(f.amount) AS amount,
    duration.inDays(min(f.dueOn), $asOf).days AS oldest
    ORDER BY amount DESC, company
