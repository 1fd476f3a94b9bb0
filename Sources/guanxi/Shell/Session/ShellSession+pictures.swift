import Foundation
import GuanxiEngine

extension ShellSession {
  /// Shows a picture: where a person watches it goes to a new file of the folder, else to standard output.
  func show(_ picture: QueryPicture) throws(GuanxiError) {
    if settings.isInteractive {
      let file = Self.freeName(picture)
      do {
        try DiagramFile.write(picture.bytes, to: file)
      } catch let error as GuanxiError {
        throw error
      } catch {
        throw .failed("\(file): \(error)")
      }
      say("Wrote \(file). \(picture.caption)", "已写入 \(file)。\(picture.caption)")
    } else {
      try Terminal.write(picture)
      Terminal.complain(picture.caption)
    }
  }

  /// A name that no file has: `power-map.svg`, `power-map-2.svg` and so on.
  private static func freeName(_ picture: QueryPicture) -> String {
    var (name, number) = (picture.fileName, 1)
    while FileManager.default.fileExists(atPath: name) {
      number += 1
      name = "\(picture.kind.rawValue)-\(number).\(picture.format.rawValue)"
    }
    return name
  }
}
