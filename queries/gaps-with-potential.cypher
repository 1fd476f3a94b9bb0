// Which companies are a gap in coverage though their potential is 10 million or more?
// 哪些公司潜力不低于一千万，却尚未覆盖？
// For: account managers 客户经理
// Parameter: account="C-101"

CALL account.coverage({account: $account}) YIELD name, region, rung, state, potential, sales, currency
  WHERE state = 'gap' AND potential >= 10000000
  RETURN name, region, rung, potential, sales, currency
    ORDER BY potential DESC
