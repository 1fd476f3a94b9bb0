import GuanxiServer
import Testing

@Suite("Texts of tokens")
struct TokenSecretTests {
  @Test("Only texts of the right length and letters are read as tokens")
  func reading() throws {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    #expect(TokenSecret(secret.text) == secret)
    for wrong in ["", "guanxi_", secret.text + "a", secret.text.dropLast() + "=", "Guanxi_" + secret.text.dropFirst(7)]
    {
      #expect(TokenSecret(wrong) == nil, "\(wrong)")
    }
  }
}
