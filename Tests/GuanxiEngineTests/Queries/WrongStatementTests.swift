import GuanxiEngine
import Testing

@Suite("Wrong statements")
struct WrongStatementTests {
  @Test("Each is answered as checked in", .enabled(if: !RecordedText.isRecording), arguments: WrongStatement.all)
  func messages(_ wrong: WrongStatement) throws {
    let (english, chinese) = try wrong.answer()
    #expect(english == wrong.english)
    #expect(chinese == wrong.chinese)
  }

  @Test("Each has a message in both languages; a Chinese one has Chinese words and no English sentence")
  func languages() throws {
    #expect(WrongStatement.all.count >= 60)
    for wrong in WrongStatement.all where !RecordedText.isRecording {
      #expect(!wrong.english.isEmpty, "\(wrong.statement) is not wrong")
      #expect(wrong.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      for english in ["Did you mean", "The line is", "Use ", "Expected", "takes", "needs"] {
        let message = wrong.chinese.replacing(wrong.statement, with: "")
        #expect(!message.contains(english), "\(wrong.statement): \(english)")
      }
    }
  }

  @Test("The messages are written anew", .enabled(if: RecordedText.isRecording))
  func record() throws {
    var lines = Array(RecordedText.lines(WrongStatement.page).prefix { $0 != "###" })
    for wrong in WrongStatement.all {
      let (english, chinese) = try wrong.answer()
      lines += ["###", wrong.statement, "---", english, "---", chinese]
    }
    try RecordedText.write(lines + [""], to: WrongStatement.page)
  }
}
