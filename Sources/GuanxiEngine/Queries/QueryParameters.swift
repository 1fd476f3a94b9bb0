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
      guard let read = try? JSONDecoder().decode(JSONValueInput.self, from: Data(text.utf8)) else {
        throw .usage(
          "--param \(word): the value is not JSON. A text stands in double quotation marks: --param '\(name)=\"…\"'.")
      }
      values[name] = read.value
    }
    return values
  }
}
