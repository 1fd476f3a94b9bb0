/// A file whose header has been read.
struct OpenFile {
  let reader: RecordReader
  let header: FileHeader

  /// Opens a file; nil where its header is wrong, which the session then knows.
  init?(_ file: (path: String, header: String?), _ session: ImportSession) throws(ImportError) {
    reader = try Self.reader(file.path, session)
    let headerReader = try file.header.map { path throws(ImportError) in try Self.reader(path, session) } ?? reader
    do throws(ReadFailure) {
      guard let (fields, line) = try headerReader.readHeader() else {
        session.fail(
          ImportProblem(
            file: headerReader.path, line: 1, reason: "is empty, without even a header",
            advice: "Delete the file, or write a header into its first line."))
        return nil
      }
      header = try Self.header(fields, headerReader.path, line, session)
    } catch {
      // A failure without a reason has been told already.
      if !error.reason.isEmpty { session.fail(error.problem(in: headerReader.path)) }
      return nil
    }
    session.expect(bytes: reader.size)
  }

  private static func reader(_ path: String, _ session: ImportSession) throws(ImportError) -> RecordReader {
    try RecordReader(path: path, encoding: session.options.encoding, delimiter: session.options.delimiter)
  }

  private static func header(
    _ fields: [String], _ path: String, _ line: Int, _ session: ImportSession
  ) throws(ReadFailure) -> FileHeader {
    do throws(ProblemList) {
      return try FileHeader(fields, file: path, line: line)
    } catch {
      error.problems.forEach(session.fail)
      throw ReadFailure(reason: "")
    }
  }
}
