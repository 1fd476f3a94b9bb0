// The monthly review of an account: what changed in a month, how healthy is it, what is weakest?
// 客户月度回顾：一个月内有何变化？关系健康度如何？最薄弱的环节是什么？
// For: sales directors 销售总监
// Parameter: account="C-101"
// Parameter: lastMonth="2026-05-31"

COVERAGE CHANGE OF $account FROM $lastMonth
HEALTH OF $account YIELD name, level, health, rating, key, general, organisational
  WHERE level = 0
  RETURN name, health, rating, key, general, organisational
WEAK LINKS IN $account TOP 5
