internal import GuanxiEngine
internal import HTTPTypes

/// The kinds of problems that the server reports; the raw value ends the problem's `type`.
enum ProblemKind: String, CaseIterable, Sendable {
  case badRequest = "bad-request"
  case badParameter = "bad-parameter"
  case badStatement = "bad-statement"
  case badFiles = "bad-files"
  case unauthorized = "unauthorized"
  case forbidden = "forbidden"
  case unknownPath = "unknown-path"
  case unknownGraph = "unknown-graph"
  case unknownRecord = "unknown-record"
  case methodNotAllowed = "method-not-allowed"
  case notAcceptable = "not-acceptable"
  case tooSlow = "request-too-slow"
  case conflict = "conflict"
  case gone = "gone"
  case contentTooLarge = "content-too-large"
  case targetTooLong = "target-too-long"
  case unsupportedMediaType = "unsupported-media-type"
  case unanswerable = "unanswerable"
  case tooManyRequests = "too-many-requests"
  case headersTooLarge = "headers-too-large"
  case internalFailure = "internal-failure"
  case unavailable = "unavailable"

  /// The URI that names the kind.
  var type: String { "urn:guanxi:problem:\(rawValue)" }

  /// The status of the response.
  var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .badParameter, .badStatement: .badRequest
    case .unauthorized: .unauthorized
    case .forbidden: .forbidden
    case .unknownPath, .unknownGraph, .unknownRecord: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .tooSlow: .requestTimeout
    case .conflict: .conflict
    case .gone: .gone
    case .contentTooLarge: .contentTooLarge
    case .targetTooLong: .uriTooLong
    case .unsupportedMediaType: .unsupportedMediaType
    case .unanswerable, .badFiles: .unprocessableContent
    case .tooManyRequests: .tooManyRequests
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .internalFailure: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }

  /// What the kind is called, the same for every problem of it.
  var title: LocalizedText {
    switch self {
    case .badRequest: LocalizedText("The request is not understood", "无法理解该请求")
    case .badParameter: LocalizedText("A parameter is wrong", "参数有误")
    case .badStatement: LocalizedText("The statement is wrong", "语句有误")
    case .badFiles: LocalizedText("The files are wrong", "文件有误")
    case .unauthorized: LocalizedText("A valid token is needed", "需要有效的令牌")
    case .forbidden: LocalizedText("The token does not allow this", "令牌不允许此操作")
    case .unknownPath: LocalizedText("There is nothing here", "此处没有内容")
    case .unknownGraph: LocalizedText("There is no such graph", "没有这个图")
    case .unknownRecord: LocalizedText("There is no such record", "没有这条记录")
    case .methodNotAllowed: LocalizedText("The method is not allowed here", "此处不允许该方法")
    case .notAcceptable: LocalizedText("None of the accepted forms is available", "没有可接受的格式")
    case .tooSlow: LocalizedText("The request arrived too slowly", "请求到达过慢")
    case .conflict: LocalizedText("The request conflicts with what is there", "请求与现有内容冲突")
    case .gone: LocalizedText("It is not there any more", "内容已不存在")
    case .contentTooLarge: LocalizedText("The body is too large", "请求体过大")
    case .targetTooLong: LocalizedText("The address is too long", "地址过长")
    case .unsupportedMediaType: LocalizedText("The body has a form that is not read", "不支持请求体的格式")
    case .unanswerable: LocalizedText("The question has no answer", "该问题没有答案")
    case .tooManyRequests: LocalizedText("Too many requests", "请求过多")
    case .headersTooLarge: LocalizedText("The header fields are too large", "请求头过大")
    case .internalFailure: LocalizedText("The server failed", "服务器出错")
    case .unavailable: LocalizedText("The server cannot answer now", "服务器暂时无法答复")
    }
  }
}
