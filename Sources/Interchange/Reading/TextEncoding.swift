/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// GB 18030, the Chinese national standard; GBK and GB 2312 files are read with it too.
  case gb18030

  /// The encoding of that name, whatever its case; common other spellings are understood.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gb-18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }
}
