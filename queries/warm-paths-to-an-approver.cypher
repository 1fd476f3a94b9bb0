// By whom can we be introduced to an approver?
// 通过谁可以被引荐给这位批准者？
// For: account managers 客户经理
// Parameter: person="P-0101"

PATHS TO $person TOP 3
