// In which industries does the white space of an account lie?
// 该客户的空白市场分布在哪些行业？
// For: sales directors 销售总监
// Parameter: account="C-101"

CALL account.whiteSpace({account: $account}) YIELD company, whiteSpace, currency
  RETURN company.industry AS industry, currency, count(*) AS companies, sum(whiteSpace) AS whiteSpace
    ORDER BY whiteSpace IS NULL, whiteSpace DESC, industry
