// In which companies of the account is the largest potential that we do not reach, and what is the way in?
// 该客户中哪些未覆盖公司的潜力最大？如何切入？
// For: account managers 客户经理
// Parameter: account="C-101"

WHITE SPACE OF $account TOP 10
