internal import Procedures
internal import PropertyGraph

/// The parameters of `account.rfm`.
enum RecencyFrequencyMoneyParameters {
  static let all = [
    ProcedureParameter(
      "account", .account,
      LocalizedText("The one account that is wanted, scored among all; else all.", "指定客户（仍在全部客户中评分）；默认为全部客户。")),
    ProcedureParameter(
      "window", .integer, default: 365, unit: .days, range: 1...36_500,
      LocalizedText(
        "The days, up to the as-of date, in which purchases are counted and added up.", "截至查询日期，统计购买次数和金额的天数。")),
    ProcedureParameter(
      "records", .choice(RecencyFrequencyMoneyOptions.Records.allCases.map(\.rawValue)), default: "orders",
      LocalizedText("What is taken for a purchase: orders or invoices.", "以订单（orders）还是发票（invoices）作为购买记录。")),
    ProcedureParameter(
      "currency", .text,
      LocalizedText(
        "The currency in which amounts are stated; else each account keeps its own, and is ranked among those of it.",
        "统一折算的币种；默认各客户使用原币种，并仅在同币种客户中排名。")),
    ProcedureParameter(
      "rates", .text,
      LocalizedText(
        "What one unit of each other currency is worth in that currency, such as \"EUR=7.8, GBP=9.2\".",
        "其他币种兑该币种的汇率，例如“EUR=7.8, GBP=9.2”。")),
    ProcedureParameter(
      "strategicFrom", .integer, default: 13, range: 3...16,
      LocalizedText("The least sum of scores for which strategic is recommended.", "建议为战略客户的最低总分。")),
    ProcedureParameter(
      "keyFrom", .integer, default: 9, range: 3...16,
      LocalizedText("The least sum of scores for which key is recommended.", "建议为重点客户的最低总分。")),
    AnalysisParameters.top(50),
  ]

  /// The options that the arguments choose.
  static func options(_ arguments: ProcedureArguments) throws(ProcedureError) -> RecencyFrequencyMoneyOptions {
    var options = RecencyFrequencyMoneyOptions()
    options.records = arguments["records"] == "invoices" ? .invoices : .orders
    options.windowDays = try arguments.integer("window")
    options.strategicFrom = try arguments.integer("strategicFrom")
    options.keyFrom = try arguments.integer("keyFrom")
    guard options.keyFrom <= options.strategicFrom else {
      throw .outOfRange(
        parameter: "keyFrom", found: String(options.keyFrom),
        allowed: "at most strategicFrom, \(options.strategicFrom)")
    }
    if case .string(let currency) = arguments["currency"] { options.currency = currency }
    let rates = try NamedNumbers.read("rates", arguments)
    if !rates.isEmpty, options.currency == nil {
      throw .missingArgument("currency", procedure: arguments.signature.name, type: "the currency that rates lead to")
    }
    for (currency, rate) in rates { options.rates[currency] = rate }
    return options
  }
}
