import Foundation
import GuanxiEngine
import GuanxiServer

/// Which tokens of a data folder ended, or end soon.
struct TokensCheck: InstallationCheck {
  let folder: String
  let now: ZonedDateTime

  private static let subject = LocalizedText("tokens", "令牌")
  private static let daysAhead: Int64 = 14
  /// The most tokens that are looked at, and that are named.
  private static let (most, mostNamed) = (10_000, 10)

  func findings() -> [Finding] {
    let path = "\(folder)/\(TokenStore.fileName)"
    guard FileManager.default.fileExists(atPath: path) else {
      return [
        Finding(
          Self.subject, .ok, "There is none yet; guanxi serve makes the first one.", "还没有；guanxi serve 会创建第一个。")
      ]
    }
    do throws(GuanxiError) {
      return findings(of: try TokenStore(folder: folder).list(limit: Self.most).filter { $0.revoked == nil })
    } catch {
      return [Finding(Self.subject, .problem, error.description, error.description)]
    }
  }

  private func findings(of tokens: [TokenRecord]) -> [Finding] {
    let valid = tokens.filter { $0.isValid(at: now) }
    let horizon = now.epochSecond + Self.daysAhead * 86_400
    let ending = valid.filter { $0.expires.epochSecond < horizon }
    let ended = tokens.count - valid.count
    var findings = [
      Finding(
        Self.subject, .ok, "\(Wording.count(valid.count, "token")) valid, \(ended) expired.",
        "\(valid.count) 个有效，\(ended) 个已过期。")
    ]
    findings += ending.prefix(Self.mostNamed).map { token in
      Finding(
        Self.subject, .warning,
        "Token \(token.id) (\(token.name)) ends at \(token.expires). Make another: guanxi token create.",
        "令牌 \(token.id)（\(token.name)）将于 \(token.expires) 到期。请用 guanxi token create 新建。")
    }
    if !valid.contains(where: { $0.scope == .admin }) {
      findings.append(
        Finding(
          Self.subject, .warning,
          "No valid token has the scope admin. Make one: guanxi token create --scope admin --name NAME --folder \(folder)",
          "没有有效的 admin 令牌。请新建：guanxi token create --scope admin --name 名称 --folder \(folder)"))
    }
    return findings
  }
}
