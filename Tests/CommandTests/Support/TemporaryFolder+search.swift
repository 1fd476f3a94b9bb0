import Foundation
import TestSupport

extension TemporaryFolder {
  /// The files whose bytes have a text in them, whatever its case, in order.
  ///
  /// Hashes and identities, whose 32 or 64 digits are random, are left out: one in a thousand has a given four digits in it.
  func files(with text: String) throws -> [String] {
    try contents(of: ".").filter { _, bytes in
      String(decoding: bytes, as: UTF8.self).lowercased().replacing(/[0-9a-f]{32}/, with: "").contains(text)
    }.keys.sorted()
  }
}
