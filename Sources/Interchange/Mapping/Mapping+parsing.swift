import Foundation
import PropertyGraph
import Yams

extension Mapping {
  /// The most bytes of a mapping file.
  static let largestFile = 1 << 20

  /// Reads and checks a mapping file.
  static func read(_ path: String) throws(ImportError) -> Mapping {
    let text: String
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      guard data.count <= largestFile, let decoded = String(data: data, encoding: .utf8) else {
        throw ImportError.unreadable(path: path, reason: "it is not UTF-8 text of at most \(largestFile >> 20) MiB")
      }
      text = decoded
    } catch let error as ImportError {
      throw error
    } catch {
      guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
      throw .unreadable(path: path, reason: "it is a folder, or you may not read it")
    }
    return try parse(text, path: path)
  }

  /// Reads and checks the text of a mapping file.
  ///
  /// - Parameter known: labels with keys, such as `Person.id`, of nodes that are there although no file describes them.
  static func parse(_ text: String, path: String, known: Set<String> = []) throws(ImportError) -> Mapping {
    let reader = MappingReader(path: path)
    var mapping = Mapping(path: path)
    do {
      if let root = try compose(yaml: text) {
        mapping.files = reader.mappedFiles(root)
      } else {
        reader.fail(line: 1, nil, "is empty", "Write a mapping; docs/mapping.md has an example.")
      }
    } catch {
      let (line, reason) = describe(error)
      reader.fail(line: line, nil, reason, "Check the indentation and the quotes.")
    }
    if reader.problems.isEmpty { mapping.checkEnds(reader, known) }
    guard reader.problems.isEmpty else {
      var log = ProblemLog(limit: 100)
      log.add(sorted: reader.problems)
      throw .badData(log.report)
    }
    return mapping
  }

  /// Where YAML is not well-formed, and why.
  private static func describe(_ error: any Error) -> (Int, String) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      (mark.line, "is not well-formed YAML: \(problem)")
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "has an entry twice: \(duplicates.sorted().joined(separator: ", "))")
    default: (1, "is not well-formed YAML")
    }
  }

  /// Every end of a relationship must refer to nodes that the mapping creates.
  private func checkEnds(_ reader: MappingReader, _ known: Set<String>) {
    let keys = Set(files.flatMap(\.nodes).map { "\($0.mainLabel).\($0.key)" }).union(known)
    for relationship in files.flatMap(\.relationships) {
      for end in [relationship.source, relationship.target] where !keys.contains("\(end.label).\(end.key)") {
        reader.fail(
          line: end.line, "\(end.label).\(end.key)", "is not the first label and key of any nodes in this mapping",
          NearestName.advice(for: "\(end.label).\(end.key)", among: keys.sorted()))
      }
    }
  }
}
