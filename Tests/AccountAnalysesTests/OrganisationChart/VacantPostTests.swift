import AccountAnalyses
import PropertyGraph
import Testing

@Suite("Vacant posts in an organisation")
struct VacantPostTests {
  @Test("A post that somebody holds is not vacant; after they left it is")
  func holder() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let post = try acme.post("Chief Executive", level: 1)
    try acme.world.relate("HOLDS", chief, post, ["to": .date(try SmallWorld.day("2026-05-01"))])
    #expect(try acme.structure("2026-04-30").members.allSatisfy { !$0.isVacant })
    #expect(try acme.structure("2026-05-01").member("Chief Executive")?.isVacant == true)
  }

  @Test("A post stands below the nearest of its department above it")
  func departmentAbove() throws {
    var acme = try SmallOrganisation()
    _ = try acme.person("Director", level: 2, department: "Medicine")
    _ = try acme.person("Head", level: 3, department: "Medicine")
    _ = try acme.person("Stranger", level: 3, department: "Finance")
    _ = try acme.post("Lead", level: 4, department: "Medicine")
    #expect(try acme.structure().way(up: "Lead") == ["Lead", "Head"])
  }

  @Test("Where nobody of the department is above, it stands below the manager of those who would report to it")
  func departmentBelow() throws {
    var acme = try SmallOrganisation()
    let vice = try acme.person("Vice President", level: 2, department: "Management")
    let deputy = try acme.person("Deputy", level: 4, department: "Radiology")
    let doctor = try acme.person("Doctor", level: 5, department: "Radiology")
    try acme.line(deputy, to: vice)
    try acme.line(doctor, to: deputy)
    _ = try acme.post("Head of Radiology", level: 3, department: "Radiology")
    #expect(try acme.structure().way(up: "Head of Radiology") == ["Head of Radiology", "Vice President"])
  }

  @Test("Where the department is empty, it stands below whom most of its level report to")
  func sameLevel() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let vice = try acme.person("Vice President", level: 2)
    try acme.line(vice, to: chief)
    for name in ["Head 1", "Head 2"] { try acme.line(try acme.person(name, level: 3), to: vice) }
    try acme.line(try acme.person("Head 3", level: 3), to: chief)
    _ = try acme.post("Head of Strategy", level: 3, department: "Strategy")
    #expect(try acme.structure().way(up: "Head of Strategy") == ["Head of Strategy", "Vice President", "Chief"])
  }

  @Test("Where nothing tells, nobody is above")
  func unknown() throws {
    var acme = try SmallOrganisation()
    _ = try acme.person("Chief", level: 1)
    _ = try acme.post("Adviser", level: nil)
    let member = try #require(try acme.structure().member("Adviser"))
    #expect(member.manager == nil)
    #expect(member.attachment == .none)
  }
}
