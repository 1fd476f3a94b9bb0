extension Problem {
  /// Why a form with files cannot be read.
  init(_ error: MultipartError) {
    let (english, chinese) =
      switch error {
      case .noBoundary, .field:
        (
          "Content-Type must be multipart/form-data with a boundary of 1 to 70 letters, as curl -F sends it.",
          "Content-Type 应为 multipart/form-data，并带有 1 到 70 个字符的 boundary，如 curl -F 所发送。"
        )
      case .noBeginning: ("The body does not begin with its boundary.", "请求体未以 boundary 开头。")
      case .delimiter(let part):
        ("The boundary behind part \(part) does not end where its line ends.", "第 \(part) 部分之后的 boundary 未在行尾结束。")
      case .header(let part):
        (
          "The header fields of part \(part) cannot be read, or have more than \(MultipartForm.longestHeader) bytes.",
          "第 \(part) 部分的头字段无法读取，或超过 \(MultipartForm.longestHeader) 字节。"
        )
      case .noName(let part):
        (
          "Part \(part) has no name of at most \(MultipartForm.longestName) bytes in Content-Disposition.",
          "第 \(part) 部分的 Content-Disposition 没有名称，或名称超过 \(MultipartForm.longestName) 字节。"
        )
      case .encoding(let part):
        ("Part \(part) has a Content-Transfer-Encoding. Send the bytes as they are.", "第 \(part) 部分使用了传输编码，请直接发送原始字节。")
      case .unended(let part):
        ("Part \(part) does not end with the boundary: the body was cut.", "第 \(part) 部分没有以 boundary 结束，请求体不完整。")
      case .afterEnd: ("Something stands behind the end of the last part.", "最后一部分之后还有内容。")
      case .tooMany(let most): ("At most \(most) parts are taken.", "最多接受 \(most) 个部分。")
      }
    self.init(.badRequest, english, chinese)
  }
}
