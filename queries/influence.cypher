// Who decides at a company, whatever the titles say?
// 不论头衔，该公司真正有影响力的人是谁？
// For: account managers 客户经理
// Parameter: company="C-104"

INFLUENCE IN $company TOP 10
