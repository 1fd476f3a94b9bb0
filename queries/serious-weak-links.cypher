// Which weak links have high severity, and what do they endanger?
// 哪些薄弱环节最为严重？分别危及什么？
// For: account managers 客户经理
// Parameter: account="C-101"

CALL account.weakLinks({account: $account, top: 1000000}) YIELD rank, severity, name, finding, endangered
  WHERE severity = 'high'
  RETURN rank, name, finding, endangered
    ORDER BY rank
