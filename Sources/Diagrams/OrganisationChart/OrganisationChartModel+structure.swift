public import AccountAnalyses
internal import AccountModel
public import PropertyGraph

extension OrganisationChartModel {
  /// An organisation with the strength of our relationships with its people.
  ///
  /// - Parameters:
  ///   - structure: who leads whom.
  ///   - strengths: by person, the strength of the strongest relationship with one of ours; nil where contacts with ours
  ///     have no meaning, as for our own company.
  public init(_ structure: OrganisationStructure, strengths: [NodeID: Double]?) {
    self.init(
      name: structure.name, asOf: structure.asOf,
      members: structure.members.map { member in
        Member(
          name: member.name, title: member.title, department: member.department, level: member.level,
          role: member.role, strength: member.person.flatMap { strengths?[$0] }, manager: member.manager,
          attachment: member.attachment,
          outsideManagers: member.outsideManagers.map {
            OutsideManager(name: $0.name, company: $0.company, isDotted: $0.kind == .dotted)
          })
      },
      lines: structure.lines.map {
        Line(member: $0.member, manager: $0.manager, kind: $0.kind, closesCircle: $0.closesCircle)
      }, showsContact: strengths != nil)
  }
}
