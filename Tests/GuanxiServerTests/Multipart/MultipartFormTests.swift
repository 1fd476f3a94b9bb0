import GuanxiServer
import TestSupport
import Testing

@Suite("Bodies with files")
struct MultipartFormTests {
  private func read(_ body: String, type: String = "multipart/form-data; boundary=cut", most: Int = 10) throws
    -> [String]
  {
    let form = try MultipartForm(
      Array(body.utf8), boundary: MultipartBoundary(contentType: type), most: most)
    return form.parts.map { part in
      "\(part.name)|\(part.fileName ?? "-")|" + String(decoding: part.content, as: UTF8.self)
    }
  }

  private static let field = "--cut\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n"
  private static let file =
    "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
    + "id,name\r\nP-1,Li\r\n--cut \r\n\r\n"

  @Test("Fields and files come as they were sent")
  func fieldsAndFiles() throws {
    #expect(try read(Self.field + "--cut--") == ["dryRun|-|true"])
    #expect(try read(Self.field + "--cut--\r\n") == ["dryRun|-|true"])
    #expect(try read("--cut--\r\n") == [])
    let empty = "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--cut--\r\n"
    #expect(try read(empty) == ["files||"])
    let twoLines = Self.file.replacing("--cut \r\n", with: "-- cut\r\n") + "--cut--"
    #expect(try read(twoLines) == ["files|people.csv|id,name\r\nP-1,Li\r\n-- cut\r\n"])
  }

  @Test(
    "Names of files come whatever letters they have",
    arguments: [
      (#"filename="客户 一.csv""#, "客户 一.csv"), (#"filename="a\"b\\c.csv""#, #"a"b\c.csv"#),
      (#"filename="C:\data\x.csv""#, #"C:\data\x.csv"#), ("filename=plain.csv", "plain.csv"),
      ("filename*=UTF-8''%E5%AE%A2.csv", "客.csv"), (#"FileName="x;y=z.csv""#, "x;y=z.csv"),
    ])
  func fileNames(parameter: String, name: String) throws {
    let body = "--cut\r\ncontent-disposition:form-data; name=files; \(parameter)\r\n\r\nx\r\n--cut--\r\n"
    #expect(try read(body) == ["files|\(name)|x"])
  }

  @Test(
    "A body that is broken is refused with the part that is to blame",
    arguments: [
      ("", MultipartError.noBeginning), ("preamble\r\n--cut--", .noBeginning), ("--cu", .noBeginning),
      ("--cut", .delimiter(after: 0)), ("--cutter\r\n", .delimiter(after: 0)), ("--cut\n", .delimiter(after: 0)),
      ("--cut--\r\nmore", .afterEnd), ("--cut---", .afterEnd), ("--cut\r\n", .header(part: 1)),
      ("--cut\r\n\r\nx\r\n--cut--", .noName(part: 1)),
      ("--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n--cut--", .noName(part: 1)),
      ("--cut\r\nContent-Disposition: attachment; name=\"x\"\r\n\r\nx\r\n--cut--", .noName(part: 1)),
      ("--cut\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--cut--", .noName(part: 1)),
      ("--cut\r\nContent-Disposition: form-data; name=\"x\r\n\r\nx\r\n--cut--", .header(part: 1)),
      ("--cut\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--cut--", .header(part: 1)),
      ("--cut\r\nContent-Disposition form-data\r\n\r\nx\r\n--cut--", .header(part: 1)),
      ("--cut\r\n folded: x\r\n\r\nx\r\n--cut--", .header(part: 1)),
      (field + "--cut\r\nContent-Disposition: form-data; name=b\r\n\r\nno end", .unended(part: 2)),
      (field + field, .unended(part: 2)), (file + "--cut--", .delimiter(after: 1)),
      (
        "--cut\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--cut--",
        .encoding(part: 1)
      ),
      ("--cut\r\nX: \(String(repeating: "x", count: 9_000))\r\n\r\n", .header(part: 1)),
    ])
  func broken(body: String, error: MultipartError) {
    #expect(throws: error) { try read(body) }
  }

  @Test("More parts than are taken are refused")
  func tooMany() throws {
    #expect(try read(Self.field + Self.field + "--cut--", most: 2).count == 2)
    #expect(throws: MultipartError.tooMany(2)) { try read(Self.field + Self.field + Self.field + "--cut--", most: 2) }
  }

  @Test(
    "A content type without a boundary that can be is refused",
    arguments: [
      "", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=cut",
      "multipart/form-data; boundary=\"cut", "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=ä",
      "multipart/form-data; boundary=" + String(repeating: "x", count: 71), "multipart/form-data; boundary cut",
    ])
  func boundaries(type: String) {
    #expect(throws: MultipartError.self) { try MultipartBoundary(contentType: type) }
  }

  @Test("Whatever bytes come, the reader says what is wrong or gives the parts", arguments: [UInt64(1), 26, 2_026])
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "--cut", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"b\"", ":", "\"", "\\", "x",
      "\u{0}",
      "é", "\r", "\n", ";", "=", "--cut--",
    ]
    for _ in 0..<20_000 {
      let body = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let parts = try? read("--cut\r\n" + body)
      #expect((parts?.count ?? 0) <= 10, "seed \(seed): \(body.debugDescription)")
    }
  }
}
