// Which product lines does each company of the account buy from us?
// 该客户的各公司购买了我方哪些产品线？
// For: solution managers 方案经理
// Parameter: account="C-101"

CATEGORY PENETRATION OF $account
