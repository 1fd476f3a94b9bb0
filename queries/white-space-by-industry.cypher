// In which industries does the white space of an account lie?
// 该客户的空白市场分布在哪些行业？
// For: sales directors 销售总监
// Parameter: account="C-101"

CALL account.whiteSpace({account: $account, top: 1000000}) YIELD company, whiteSpace, currency
  WITH company.industry AS industry, currency, count(*) AS companies, count(whiteSpace) AS known, sum(whiteSpace) AS total
  RETURN industry, currency, companies, companies - known AS unknown, CASE WHEN known > 0 THEN total END AS whiteSpace
    ORDER BY whiteSpace IS NULL, whiteSpace DESC, industry
