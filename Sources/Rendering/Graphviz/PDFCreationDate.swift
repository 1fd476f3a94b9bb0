/// Makes a PDF file of cairo depend on its content alone.
enum PDFCreationDate {
  /// Replaces every digit of the creation date by that of 2000-01-01 00:00:00.
  ///
  /// The length stays, so that the table of cross-references stays valid. The record of the document follows the last
  /// stream, so that nothing in a stream is touched.
  static func fix(_ pdf: inout [UInt8]) {
    let key = Array("/CreationDate (D:".utf8)
    let date = Array("20000101000000".utf8)
    let streamEnd = Array("endstream".utf8)
    var index = pdf.count - key.count - date.count
    while index >= 0 {
      if pdf[index...].starts(with: key) {
        pdf.replaceSubrange(index + key.count..<index + key.count + date.count, with: date)
        return
      }
      if pdf[index...].starts(with: streamEnd) { return }
      index -= 1
    }
  }
}
