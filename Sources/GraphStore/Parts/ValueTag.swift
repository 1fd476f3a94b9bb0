/// The type of a value or of a whole column, as one byte.
enum ValueTag: UInt8 {
  /// Only of a column: each value has a tag of its own.
  case mixed = 0
  case boolean = 1
  case integer = 2
  case float = 3
  case string = 4
  case date = 5
  case localDateTime = 6
  case localTime = 7
  case time = 8
  case dateTime = 9
  case duration = 10
  case list = 11
}
