// Which facts about the account are missing or stale?
// 该客户的哪些数据缺失或过期？
// For: sales operations 销售运营
// Parameter: account="C-101"

DATA QUALITY OF $account
