/// A file whose header has been read; it is closed again, so that a folder may hold any number of files.
struct HeadedFile {
  let path: String
  let header: FileHeader
  private let hasOwnHeader: Bool
  private let options: ImportOptions

  /// Reads the header of a file; nil where it is wrong, which the session then knows.
  init?(_ file: (path: String, header: String?), _ session: ImportSession) throws(ImportError) {
    path = file.path
    hasOwnHeader = file.header == nil
    options = session.options
    session.expect(bytes: try FileBytes(path: path).size)
    let headerPath = file.header ?? path
    let reader = try Self.reader(headerPath, options)
    do throws(ReadFailure) {
      guard let (fields, line) = try reader.readHeader() else { throw ReadFailure.emptyFile }
      header = FileHeader(fields, file: headerPath, line: line)
    } catch {
      session.fail(error.problem(in: headerPath))
      return nil
    }
    if !header.problems.isEmpty {
      header.problems.forEach(session.fail)
      return nil
    }
  }

  /// Opens the file again, at its first row.
  func open() throws(ImportError) -> RecordReader {
    let reader = try Self.reader(path, options)
    if hasOwnHeader { _ = try? reader.readHeader() }
    return reader
  }

  private static func reader(_ path: String, _ options: ImportOptions) throws(ImportError) -> RecordReader {
    try RecordReader(path: path, encoding: options.encoding, delimiter: options.delimiter)
  }
}
