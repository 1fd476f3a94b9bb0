// Whom should we win next, and how many hours will it take?
// 下一步应争取谁？需要投入多少小时？
// For: account managers 客户经理
// Parameter: company="C-104"

WHOM TO WIN IN $company TOP 5
