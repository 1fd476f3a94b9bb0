internal import GuanxiEngine

extension PageWords {
  /// The words around the contents of every page.
  static let frame: [String: LocalizedText] = [
    "product": LocalizedText("Guanxi", "关系"),
    "tagline": LocalizedText("Key accounts as a graph", "大客户关系图谱"),
    "skip": LocalizedText("Skip to the contents", "跳到正文"),
    "mainNavigation": LocalizedText("Main", "主导航"),
    "accountNavigation": LocalizedText("Account", "客户导航"),
    "signIn": LocalizedText("Sign in", "登录"),
    "signOut": LocalizedText("Sign out", "退出"),
    "token": LocalizedText("Token", "令牌"),
    "tokenHint": LocalizedText(
      "A text that begins with guanxi_. Whoever operates the server makes one: guanxi token create.",
      "以 guanxi_ 开头的文本，由服务器管理员创建：guanxi token create。"),
    "signInHint": LocalizedText("Sign in with the token that you were given.", "请使用分配给您的令牌登录。"),
    "accounts": LocalizedText("Accounts", "客户总览"),
    "analyses": LocalizedText("Analyses", "分析"),
    "console": LocalizedText("Query", "查询"),
    "logInteraction": LocalizedText("Log a contact", "记录互动"),
    "administration": LocalizedText("Administration", "管理"),
    "graphs": LocalizedText("Graphs", "图"),
    "search": LocalizedText("Search", "搜索"),
    "searchHint": LocalizedText("Company, person or deal", "公司、人员或商机"),
    "nothingFound": LocalizedText("Nothing has that in its name.", "没有名称匹配的内容。"),
    "asOf": LocalizedText("As of", "截至"),
    "show": LocalizedText("Show", "显示"),
    "language": LocalizedText("Language", "语言"),
    "startPage": LocalizedText("To the start page", "返回首页"),
    "requestNumber": LocalizedText("Request", "请求编号"),
    "loading": LocalizedText("Loading…", "加载中…"),
    "notLoaded": LocalizedText("This could not be loaded.", "无法加载。"),
    "open": LocalizedText("Open", "打开"),
    "yes": LocalizedText("yes", "是"),
    "no": LocalizedText("no", "否"),
    "none": LocalizedText("Nothing here.", "暂无内容。"),
    "earlier": LocalizedText("Back", "上一页"),
    "later": LocalizedText("More accounts", "更多客户"),
    "rows": LocalizedText("rows in all", "行（总数）"),
    "downloadCSV": LocalizedText("As CSV", "下载 CSV"),
    "print": LocalizedText("Print", "打印"),
  ]
}
