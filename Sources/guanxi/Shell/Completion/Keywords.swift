/// The words of the query language that Tab completes.
enum Keywords {
  static let all = [
    "ALL", "AND", "AS", "ASC", "CALL", "CASE", "COLLECT", "CONSTRAINT", "CONTAINS", "COUNT", "CREATE", "DELETE", "DESC",
    "DETACH", "DISTINCT", "DROP", "ELSE", "END", "ENDS", "EXISTS", "EXPLAIN", "FALSE", "FINISH", "FOREACH", "FUNCTIONS",
    "IN",
    "INDEX", "INDEXES", "IS", "LIMIT", "MATCH", "MERGE", "NOT", "NULL", "OPTIONAL", "OR", "ORDER", "PROCEDURES",
    "PROFILE", "REMOVE", "RETURN", "SET", "SHOW", "SKIP", "STARTS", "THEN", "TRUE", "UNION", "UNWIND", "USE", "WHEN",
    "WHERE", "WITH", "XOR", "YIELD",
  ]

  static let aggregates = [
    "avg(", "collect(", "count(", "max(", "min(", "percentileCont(", "percentileDisc(", "stDev(", "stDevP(", "sum(",
  ]
}
