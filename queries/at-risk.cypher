// Where is this account one resignation away from trouble?
// 该客户在哪些环节最薄弱，一人离职就会受损？
// For: account managers 客户经理
// Parameter: account="C-101"

WEAK LINKS IN $account TOP 10
