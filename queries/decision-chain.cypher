// How far do we cover the decision chains of an account?
// 我方对该客户各条决策链的覆盖程度如何？
// For: solution managers 方案经理
// Parameter: account="C-101"

DECISION CHAIN OF $account
