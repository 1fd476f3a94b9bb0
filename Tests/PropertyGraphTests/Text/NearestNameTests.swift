import PropertyGraph
import Testing

@Suite("The name that somebody probably meant")
struct NearestNameTests {
  private let known = ["coverage", "coverage-trend", "scope", "strength"]

  @Test(
    "A slip of the pen finds its name, another word finds none",
    arguments: [("covrage", "coverage"), ("Socpe", "scope"), ("strenght", "strength"), ("influence", nil), ("", nil)])
  func find(text: String, name: String?) { #expect(NearestName.find(text, among: known) == name) }

  @Test("Advice names the nearest name, else all of them")
  func advice() {
    #expect(NearestName.advice(for: "scop", among: known) == "Did you mean \"scope\"?")
    #expect(
      NearestName.advice(for: "influence", among: known) == "Use one of: coverage, coverage-trend, scope, strength.")
    #expect(NearestName.advice(for: "x", among: []).isEmpty)
  }
}
