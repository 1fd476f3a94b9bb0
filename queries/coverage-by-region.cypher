// Which share of the companies of an account do we cover, region by region?
// 该客户各区域的子公司覆盖率是多少？
// For: sales directors 销售总监
// Parameter: account="C-101"

COVERAGE OF $account BY region SINCE 180 days
