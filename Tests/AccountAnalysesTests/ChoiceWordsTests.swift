import AccountAnalyses
import Procedures
import Testing

@Suite("Codes of reports in words")
struct ChoiceWordsTests {
  @Test("Every code that a column declares has Chinese words, in every analysis")
  func complete() {
    for signature in AccountAnalyses.all.map(\.signature) {
      for column in signature.columns {
        guard case .choice(let codes) = column.type else { continue }
        for code in codes { #expect(ChoiceWords.all[code] != nil, "\(signature.name) \(column.name): \(code)") }
      }
    }
    #expect(ChoiceWords.all.values.allSatisfy { !$0.simplifiedChinese.isEmpty && !$0.english.isEmpty })
  }

  @Test("Several codes keep their order, and what is no code stays")
  func several() {
    #expect(ChoiceWords.text("covered", in: .simplifiedChinese) == "已覆盖")
    #expect(ChoiceWords.text("cutPerson, bridge", in: .english) == "the only way in, hangs on one tie")
    #expect(ChoiceWords.text("cutPerson, bridge", in: .simplifiedChinese) == "唯一通路、仅靠一条关系")
    #expect(ChoiceWords.text("somebody", in: .simplifiedChinese) == "somebody")
  }
}
