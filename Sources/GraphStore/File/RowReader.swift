import Foundation
import GRDB

/// Reads the columns of a row that may be damaged: a value of a wrong type is an error, never a trap.
struct RowReader {
  /// A column holds something else than it should.
  struct WrongType: Error, CustomStringConvertible {
    let description: String
  }

  private let row: Row

  init(_ row: Row) { self.row = row }

  func integer(_ column: Int) throws -> Int64 {
    guard case .int64(let number) = storage(column) else { throw wrong(column, "a whole number") }
    return number
  }

  func text(_ column: Int) throws -> String {
    guard case .string(let text) = storage(column) else { throw wrong(column, "text") }
    return text
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    guard case .blob(let data) = storage(column) else {
      throw wrong(column, "bytes")
    }
    return [UInt8](data)
  }

  func isNull(_ column: Int) -> Bool { storage(column) == .null }

  private func storage(_ column: Int) -> DatabaseValue.Storage {
    guard column < row.count else { return .null }
    let value: DatabaseValue = row[column]
    return value.storage
  }

  private func wrong(_ column: Int, _ wanted: String) -> WrongType {
    WrongType(description: "column \(column + 1) does not hold \(wanted)")
  }
}
