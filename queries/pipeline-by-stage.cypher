// How many opportunities are open in each stage, and for how much?
// 各阶段有多少进行中的商机，金额合计多少？
// For: sales operations 销售运营

MATCH (o:Opportunity)-[:WITH]->(:Company)
  WHERE o.createdOn <= $asOf AND (o.closedOn IS NULL OR o.closedOn > $asOf)
  RETURN o.stage AS stage, o.currency AS currency, count(*) AS opportunities, sum(o.amount) AS amount,
    round(avg(duration.inDays(o.createdOn, $asOf).days)) AS averageAge
    ORDER BY amount DESC
