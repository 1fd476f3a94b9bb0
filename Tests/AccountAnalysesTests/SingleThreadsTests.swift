import AccountAnalyses
import PropertyGraph
import Testing

@Suite("What hangs by one person")
struct SingleThreadsTests {
  private typealias Tie = SingleThreads.Tie

  private func node(_ number: UInt32) -> NodeID { NodeID(rawValue: number) }

  private func tie(_ ours: UInt32, _ theirs: UInt32, at group: UInt32) -> SingleThreads.Tie {
    SingleThreads.Tie(ours: node(ours), theirs: node(theirs), group: node(group))
  }

  @Test("The only contact of a company is told, with the number of ours who know them")
  func onlyContact() {
    let threads = SingleThreads([tie(1, 11, at: 90), tie(2, 11, at: 90), tie(1, 12, at: 91)])
    #expect(threads.findings[node(11)] == .onlyContact(colleagues: 2))
    #expect(threads.findings[node(12)] == .onlyContact(colleagues: 1))
    #expect(threads.findings[node(1)] == nil)
  }

  @Test("The only one of ours at companies with several contacts is told, with their number")
  func onlyColleague() {
    let ties = [tie(1, 11, at: 90), tie(1, 12, at: 90), tie(1, 13, at: 91), tie(1, 14, at: 91), tie(2, 15, at: 92)]
    let threads = SingleThreads(ties)
    #expect(threads.findings[node(1)] == .onlyColleague(groups: 2))
    #expect(threads.findings[node(2)] == nil)
    #expect(threads.findings[node(11)] == nil)
  }

  @Test("Two teams that share one tie")
  func bridge() {
    // Li 1 knows A 11 and B 12; Wang 2 knows C 13, D 14 and B 12.
    let ties = [tie(1, 11, at: 90), tie(1, 12, at: 90), tie(2, 13, at: 91), tie(2, 14, at: 91), tie(2, 12, at: 90)]
    let threads = SingleThreads(ties)
    #expect(threads.bridges == [[node(1), node(12)], [node(2), node(12)]])
  }

  @Test("Without ties nothing is told, and the same tie twice is one")
  func few() {
    #expect(SingleThreads([]).findings.isEmpty)
    #expect(SingleThreads([]).bridges.isEmpty)
    let threads = SingleThreads([tie(1, 11, at: 90), tie(1, 11, at: 90)])
    #expect(threads.findings == [node(11): .onlyContact(colleagues: 1)])
  }
}
