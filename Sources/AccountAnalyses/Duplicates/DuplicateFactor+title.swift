internal import Procedures

extension DuplicateFactor.Kind {
  /// What people call it.
  var title: LocalizedText {
    switch self {
    case .sameEmail: LocalizedText("same e-mail", "邮箱相同")
    case .samePhone: LocalizedText("same phone", "电话相同")
    case .sharedContact: LocalizedText("e-mail or phone shared by many", "多人共用的邮箱或电话")
    case .sameName: LocalizedText("same name", "名称相同")
    case .nameReordered: LocalizedText("same name in another order", "姓名顺序不同")
    case .nearName: LocalizedText("nearly the same name", "名称相近")
    case .sameEmployer: LocalizedText("same company", "同一公司")
    case .relatedEmployer: LocalizedText("companies of one group", "同一集团的公司")
    case .sameLEI: LocalizedText("same LEI", "LEI 相同")
    case .sameCreditCode: LocalizedText("same unified social credit code", "统一社会信用代码相同")
    case .sameRegistration: LocalizedText("same registration", "登记号相同")
    case .sameInvalidIdentifier: LocalizedText("same identifier with wrong check digits", "标识码相同但校验位有误")
    case .differentNames: LocalizedText("different names", "名称不同")
    case .differentEmployers: LocalizedText("now at different companies", "现任职于不同公司")
    case .metEachOther: LocalizedText("both were at one meeting", "曾参加同一会议")
    case .tiedToEachOther: LocalizedText("related to each other", "彼此有关系")
    case .differentLEI: LocalizedText("different LEI", "LEI 不同")
    case .differentCreditCode: LocalizedText("different unified social credit codes", "统一社会信用代码不同")
    case .differentRegistration: LocalizedText("different registrations", "登记号不同")
    case .differentCountry: LocalizedText("different countries", "国家不同")
    case .differentLegalForm: LocalizedText("different legal forms", "法律形式不同")
    case .oneHoldsOther: LocalizedText("one holds the other", "存在持股关系")
    }
  }
}
