// Which contacts of an account have a strong tie to exactly one of ours?
// 该客户的哪些联系人只与我方一个人关系密切？
// For: account managers 客户经理
// Parameter: account="C-101"

CALL account.strength({account: $account, top: 1000000}) YIELD theirs, theirName, ourName, strength
  WHERE strength >= 25
  WITH theirs, theirName, collect(ourName) AS ours, max(strength) AS strongest
  WHERE size(ours) = 1
  RETURN theirName AS contact, ours[0] AS only, round(strongest) AS strength
    ORDER BY strength DESC, contact
