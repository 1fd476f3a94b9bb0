// Did the relationship with an account get better or worse in the last year?
// 过去一年与该客户的关系变好还是变差？
// For: executive sponsors 高层发起人
// Parameter: account="C-101"
// Parameter: since="2025-06-30"

HEALTH TREND OF $account FROM $since EVERY 3 months
