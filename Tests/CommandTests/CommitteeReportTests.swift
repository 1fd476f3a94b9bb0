import Foundation
import TestSupport
import Testing

@Suite("Votes, group support and RFM of the sample world")
struct CommitteeReportTests {
  /// The lines of a report as CSV, by the first cell.
  private func rows(_ analysis: String, _ arguments: [String]) throws -> [String: [String]] {
    let outcome = try Sample.report(analysis, arguments, format: "csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let lines = outcome.text.split(separator: "\r\n").dropFirst()
    return Dictionary(
      lines.map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (cells[0], cells)
      }, uniquingKeysWith: { first, _ in first })
  }

  // By enumeration of all 512 coalitions: .5861 and .4265 for the approver, .0861 and .1181 for the first decider.
  @Test("The figurehead of the imaging renewal holds the key: one approver, undecided, of 59 % of the power")
  func votingPower() throws {
    let rows = try rows("voting-power", ["B-001"])
    let approver = try #require(rows["P-0101"])
    #expect(approver[3] == "85" && approver[4] == "true" && approver[6] == "undecided")
    #expect((try #require(Double(approver[7])) - 0.5861).magnitude < 0.000_05)
    #expect((try #require(Double(approver[8])) - 0.4265).magnitude < 0.000_05)
    #expect(approver[10] == "true" && approver[11] == "true")
    let decider = try #require(rows["P-0102"])
    #expect((try #require(Double(decider[7])) - 0.0861).magnitude < 0.000_05)
    let text = try Sample.report("voting-power", ["B-001"]).text
    #expect(text.contains("It needs 255 of 509 votes, and the approval of Shen Guozhong 沈国忠."))
    #expect(text.contains("Vacant, so without a voice: Head of Radiology 放射科主任."))
  }

  // Iterated outside of the product with the opinion of P-0126 at −1 and at 1: .4328 and .6078; means .2978 and .5074.
  @Test("Central procurement would settle between .30 and .51, since one opinion is not known")
  func groupSupport() throws {
    let rows = try rows("group-support", ["B-002"])
    let decider = try #require(rows["P-0124"])
    #expect((try #require(Double(decider[5])) - 0.4328).magnitude < 0.000_05)
    #expect((try #require(Double(decider[6])) - 0.6078).magnitude < 0.000_05)
    #expect(try #require(rows["P-0126"])[5...6] == ["", ""])
    let text = try Sample.report("group-support", ["B-002"], format: "markdown").text
    #expect(text.contains("- Predicted support, by influence: **0.3**\n- Upper bound: **0.51**\n"))
    let renewal = try Sample.report("group-support", ["B-001"]).text
    #expect(renewal.contains("have no seat, so are left out: He Yuchen 何雨辰 (7);"))
  }

  // Counted from the CSV files alone: 47 orders of 39,095,000 in 365 days, the last four days ago.
  @Test("Muheng buys most and most often, and a hospital that it controls is no account of its own")
  func recencyFrequencyMoney() throws {
    let rows = try rows("rfm", [])
    #expect(rows.count == 12)
    #expect(
      try #require(rows["C-101"])[2...11] == [
        "455", "14", "strategic", "strategic", "2026-06-26", "4", "47", "39095000.0", "CNY", "4",
      ])
    #expect(rows["C-301"]?[2] == "244")
    #expect(rows["C-501"]?[5] == "general")
    #expect(rows["C-701"]?[14] == "noPurchases")
    #expect(rows["C-118"] == nil)
    #expect(try self.rows("rfm", ["C-118"]).keys.sorted() == ["C-101"])
  }
}
