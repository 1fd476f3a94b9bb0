internal import Foundation
public import PropertyGraph

/// Reads the parameters of statements.
public enum QueryParameters {
  /// The parameters that words such as `name="Acme"` give; the values are JSON.
  public static func values(_ words: [String]) throws(GuanxiError) -> [String: Value] {
    var values: [String: Value] = [:]
    for word in words {
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
        throw .usage("--param \(word): write it as name=value, such as --param days=90.")
      }
      let name = String(word[..<sign])
      let text = String(word[word.index(after: sign)...])
      guard let read = try? JSONDecoder().decode(JSONInput.self, from: Data(text.utf8)) else {
        throw .usage(
          "--param \(word): the value is not JSON. A text stands in double quotation marks: --param '\(name)=\"…\"'.")
      }
      values[name] = read.value
    }
    return values
  }

  private struct JSONInput: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let flag = try? container.decode(Bool.self) {
        value = .boolean(flag)
      } else if let number = try? container.decode(Int.self) {
        value = .integer(number)
      } else if let number = try? container.decode(Double.self) {
        value = .float(number)
      } else if let text = try? container.decode(String.self) {
        value = .string(text)
      } else if let items = try? container.decode([JSONInput].self) {
        value = .list(items.map(\.value))
      } else {
        value = .map(try container.decode([String: JSONInput].self).mapValues(\.value))
      }
    }
  }
}
