// What do we lose if this contact leaves?
// 如果这位联系人离职，我方会失去什么？
// For: account managers 客户经理
// Parameter: account="C-101"
// Parameter: person="P-0131"

WHAT IF $person LEAVES IN $account
