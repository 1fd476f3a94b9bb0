import ArgumentParser
import GuanxiEngine

/// The words after an analysis as arguments by name.
///
/// Words without dashes fill the required parameters in their order, then those that name a company, person or center.
struct ArgumentList {
  let values: [String: Value]

  init(_ words: [String], for signature: ProcedureSignature) throws {
    var values: [String: Value] = [:]
    let optional = signature.parameters.filter { parameter in
      if case .named = parameter.type { !parameter.isRequired } else { false }
    }
    var open = (signature.parameters.filter(\.isRequired) + optional).map(\.name)
    var position = 0
    while position < words.count {
      let word = words[position]
      position += 1
      guard word.hasPrefix("--") else {
        guard let name = open.first(where: { values[$0] == nil }) else {
          throw GuanxiError.usage(
            "\"\(word)\" is one argument too many. Put names of several words in quotation marks.")
        }
        values[name] = .string(word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = CommandSpelling.parameter(String(parts.first ?? ""))
      open.removeAll { $0 == name }
      if parts.count == 2 {
        values[name] = .string(String(parts[1]))
      } else if position < words.count, !words[position].hasPrefix("--") {
        values[name] = .string(words[position])
        position += 1
      } else {
        throw GuanxiError.usage("\(word) needs a value: \(word) VALUE.")
      }
    }
    self.values = values
  }
}
