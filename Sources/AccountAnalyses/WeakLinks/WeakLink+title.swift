public import Procedures

extension WeakLink.Kind {
  /// The finding in a few words, as a diagram marks it.
  public var title: LocalizedText {
    switch self {
    case .cutPerson: LocalizedText("the only way in", "唯一通路")
    case .onlyWayToApprover: LocalizedText("the only way to an approver", "通往批准者的唯一通路")
    case .bridge: LocalizedText("hangs on one tie", "仅靠一条关系")
    case .onlyTieBetweenCompanies: LocalizedText("the only bridge between companies", "公司间唯一桥梁")
    case .singleThreadedTheirs: LocalizedText("our only contact", "唯一联系人")
    case .singleThreadedOurs: LocalizedText("carries the contacts alone", "独自维系联系")
    case .goingCold: LocalizedText("going cold", "关系转冷")
    case .strengthFalling: LocalizedText("strength falling", "关系减弱")
    case .championLeft: LocalizedText("champion left", "支持者已离开")
    case .vacantSeat: LocalizedText("vacant", "空缺")
    case .opponent: LocalizedText("opposes us", "反对我方")
    case .uncoveredPower: LocalizedText("powerful, barely met", "影响力高，接触不足")
    }
  }
}
