import Glibc

/// Calls of the operating system that make a new file appear whole or not at all.
enum SystemCall {
  static func message(of code: CInt) -> String { String(cString: strerror(code)) }

  static func exists(_ file: String) -> Bool { access(file, F_OK) == 0 }

  /// The size in bytes; 0 where there is no file.
  static func size(of file: String) -> Int {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  static func remove(_ file: String) { unlink(file) }

  /// The folder of an absolute path.
  static func folder(of file: String) -> String {
    let folder = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// Makes an empty file with a name that begins with `prefix` and that only its owner can read.
  static func makeTemporaryFile(prefix: String) throws(StoreError) -> String {
    var template = Array((prefix + "XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .inputOutput(file: prefix, reason: message(of: errno)) }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Waits until a file or folder is on the disk.
  static func synchronize(_ file: String) throws(StoreError) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inputOutput(file: file, reason: message(of: errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .inputOutput(file: file, reason: message(of: errno)) }
  }

  /// Gives a finished file its final name, and leaves what bears that name already.
  ///
  /// File systems without hard links get a rename, after a look.
  static func publish(_ temporary: String, as file: String) throws(StoreError) {
    if link(temporary, file) == 0 || errno == EEXIST {
      unlink(temporary)
    } else if [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) {
      if exists(file) {
        unlink(temporary)
      } else if rename(temporary, file) != 0 {
        throw .inputOutput(file: file, reason: message(of: errno))
      }
    } else {
      throw .inputOutput(file: file, reason: message(of: errno))
    }
  }

  /// Gives a file another name, which no file may have.
  ///
  /// A link that is removed afterwards would leave two names for one file where the machine fails in between, and SQLite would
  /// keep a log for each; so it is a rename, after a look.
  static func move(_ file: String, to new: String) throws(StoreError) {
    guard !exists(new) else { throw .fileExists(file: new) }
    guard rename(file, new) == 0 else { throw .inputOutput(file: file, reason: message(of: errno)) }
  }
}
