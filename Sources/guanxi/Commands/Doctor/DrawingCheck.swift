import GuanxiEngine
import Rendering

/// Whether the worker draws, and whether the fonts for Chinese and emoji are there.
struct DrawingCheck: InstallationCheck {
  private static let subject = LocalizedText("drawing", "绘图")
  private static let fontSubject = LocalizedText("font", "字体")
  private static let picture = """
    digraph { node [fontname="\(DiagramFont.family)"]; a [label="关系", pos="50,50!"]; b [label="Guanxi", pos="150,50!"] }
    """

  func findings() -> [Finding] {
    var limits = RenderLimits()
    limits.timeout = .seconds(20)
    let client = RenderClient(limits: limits)
    do throws(RenderError) {
      let bytes = try client.render(Self.picture, as: .png).bytes
      return [
        Finding(
          Self.subject, .ok, "Graphviz drew a picture with Chinese text (\(bytes.count) bytes).",
          "Graphviz 已画出一张含中文的图（\(bytes.count) 字节）。")
      ] + [
        font(DiagramFont.family, "fonts-noto-cjk", client), font("Noto Color Emoji", "fonts-noto-color-emoji", client),
      ]
    } catch {
      return [
        Finding(
          Self.subject, .problem,
          "No picture can be drawn (\(error)). Install the Debian packages libgvc6 and libpangocairo-1.0-0.",
          "无法绘图（\(error)）。请安装 Debian 软件包 libgvc6 和 libpangocairo-1.0-0。")
      ]
    }
  }

  private func font(_ family: String, _ package: String, _ client: RenderClient) -> Finding {
    if (try? client.isFontAvailable(family)) == true {
      return Finding(Self.fontSubject, .ok, "\(family) is installed.", "已安装 \(family)。")
    }
    return Finding(
      Self.fontSubject, .warning,
      "\(family) is not installed, so letters may be missing from pictures. Install the Debian package \(package).",
      "未安装 \(family)，图中可能缺字。请安装 Debian 软件包 \(package)。")
  }
}
