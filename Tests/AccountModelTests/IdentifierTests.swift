import AccountModel
import PropertyGraph
import Testing

@Suite("Identifiers with check digits")
struct IdentifierTests {
  // Apple Inc. and Deutsche Bank AG in the register of the Global LEI Foundation (search.gleif.org).
  @Test(
    "Legal entity identifiers of the register are valid", arguments: ["HWUPKR0MPOU8FGXBT394", "7LTWFZYICNSX8D621K86"])
  func validLEI(text: String) {
    #expect(LegalEntityIdentifier.isValid(text))
  }

  @Test(
    "A slip in a legal entity identifier is found",
    arguments: ["HWUPKR0MPOU8FGXBT395", "HWUPKR0MPOU8FGXBT39", "WHUPKR0MPOU8FGXBT394", "hwupkr0mpou8fgxbt394", ""])
  func invalidLEI(text: String) {
    #expect(!LegalEntityIdentifier.isValid(text))
  }

  // 91350100M000100Y43 is the example of GB 32100-2015; the other is that of Huawei Technologies (gsxt.gov.cn).
  @Test("Unified social credit codes are valid", arguments: ["91350100M000100Y43", "914403001922038216"])
  func validCreditCode(text: String) {
    #expect(UnifiedSocialCreditCode.isValid(text))
  }

  @Test(
    "A slip in a unified social credit code is found",
    arguments: ["91350100M000100Y44", "91350100M000100Y4", "19350100M000100Y43", "91350100I000100Y43", ""])
  func invalidCreditCode(text: String) {
    #expect(!UnifiedSocialCreditCode.isValid(text))
  }

  @Test("A wrong identifier is a warning")
  func warning() throws {
    var sample = SchemaSample()
    _ = try sample.node("Company", ["lei": "HWUPKR0MPOU8FGXBT395", "uscc": "91350100M000100Y44"])
    let violations = sample.violations()
    #expect(violations.map(\.property) == ["lei", "uscc"])
    #expect(violations.allSatisfy { $0.severity == .warning })
  }
}
