import Configuration
import Foundation
import GuanxiEngine

/// A file of settings: YAML, one `name: value` a line, lists as YAML writes them.
struct SettingsFile {
  let path: String
  private let content: YAMLSnapshot

  /// The most bytes of a file.
  private static let largest = 1_048_576

  /// Reads a file.
  ///
  /// - Throws: the line and what is wrong with it: no YAML, or a name that is none of a setting.
  init(_ path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: Self.largest + 1)
    else {
      throw GuanxiError.usage("\(path): the file of settings cannot be read. Is it there, and may this user read it?")
    }
    guard data.count <= Self.largest, let text = String(data: data, encoding: .utf8) else {
      throw GuanxiError.usage("\(path): a file of settings is UTF-8 text of at most \(Self.largest) bytes.")
    }
    self.path = path
    let names = try Self.names(in: text, path)
    // A mapping without an entry is none for the parser.
    let bytes = Array((names.isEmpty ? "{}" : text).utf8)
    do {
      content = try YAMLSnapshot(data: bytes.span.bytes, providerName: path, parsingOptions: .default)
    } catch {
      throw GuanxiError.usage("\(path): this is not YAML with one \"name: value\" a line (\(error)).")
    }
  }

  /// The values of a setting; nil where the file has none.
  func values(of setting: Setting) throws -> [String]? {
    let key = AbsoluteConfigKey([setting.name])
    do {
      if case .texts = setting.kind {
        guard case .stringArray(let texts)? = try content.value(forKey: key, type: .stringArray).value?.content else {
          return nil
        }
        return texts
      }
      guard case .string(let text)? = try content.value(forKey: key, type: .string).value?.content else { return nil }
      return [text]
    } catch {
      throw GuanxiError.usage("\(path): \(setting.name) is \(setting.range), and the file has something else.")
    }
  }

  /// The names at the beginnings of lines.
  private static func names(in text: String, _ path: String) throws -> [String] {
    var names: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, !" \t\r#-".contains(first) else { continue }
      let name = line.prefix { $0 != ":" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      guard line.contains(":"), Setting.named(name) != nil else {
        let known = Setting.all.map(\.name)
        throw GuanxiError.usage(
          "\(path), line \(index + 1): there is no setting \"\(name.prefix(64))\". \(NearestName.advice(for: name, among: known))"
        )
      }
      guard !names.contains(name) else {
        throw GuanxiError.usage("\(path), line \(index + 1): \(name) is there twice. Leave one.")
      }
      names.append(name)
    }
    return names
  }
}
