import Foundation

/// Writes a first mapping file for delimited text files that nobody has described yet.
///
/// Encoding, delimiter and types are guessed from the first rows, ids from names and uniqueness, and references from
/// names and from values that are ids of another file. Lines marked `CHECK` say what somebody should look at.
public enum MappingSuggestion {
  /// The text of a mapping file; paths are relative to the folder of the files where they share one.
  ///
  /// - Throws: an ``ImportError`` where a file cannot be read or holds nothing.
  public static func text(for files: [String]) throws(ImportError) -> String {
    var samples: [FileSample] = []
    for file in files { samples.append(try FileSample(file)) }
    let folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    let paths = files.map { folders.count == 1 ? URL(fileURLWithPath: $0).lastPathComponent : $0 }
    let roles = FileRoles(samples).roles
    var writer = MappingWriter()
    for ((sample, role), path) in zip(zip(samples, roles), paths) {
      writer.write(sample, role, path: path, samples, roles)
    }
    return writer.text
  }
}
