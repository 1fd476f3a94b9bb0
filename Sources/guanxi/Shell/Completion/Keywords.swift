/// The words of the query language that Tab completes.
enum Keywords {
  static let all = [
    "ALL", "AND", "ANY", "AS", "ASC", "CALL", "CASE", "COLLECT", "CONSTRAINT", "CONTAINS", "COUNT", "CREATE",
    "DELETE", "DESC", "DETACH", "DISTINCT", "DROP", "ELSE", "END", "ENDS", "EXISTS", "EXPLAIN", "FALSE", "FILTER",
    "FINISH", "FIRST", "FOR", "FOREACH", "FUNCTIONS", "IN", "INDEX", "INDEXES", "IS", "LAST", "LET", "LIMIT", "MATCH",
    "MERGE", "NORMALIZED", "NOT", "NULL", "NULLS", "OFFSET", "OPTIONAL", "OR", "ORDER", "PROCEDURES", "PROFILE",
    "REMOVE", "RETURN", "SET", "SHORTEST", "SHOW", "SKIP", "STARTS", "THEN", "TRUE", "UNION", "UNWIND", "USE", "WHEN",
    "WHERE", "WITH", "XOR", "YIELD",
  ]

  static let aggregates = [
    "avg(", "collect(", "count(", "max(", "min(", "percentileCont(", "percentileDisc(", "stDev(", "stDevP(", "sum(",
  ]
}
