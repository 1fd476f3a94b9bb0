/// The legal form at the end of a company's name.
enum LegalForm {
  /// Limited liability.
  case limited
  /// Limited by shares.
  case stock
  /// A partnership.
  case partnership

  private static let chinese: [(String, LegalForm?)] = [
    ("股份有限公司", .stock), ("有限责任公司", .limited), ("有限公司", .limited), ("股份公司", .stock),
    ("有限合伙", .partnership), ("公司", nil),
  ]

  private static let words: [String: LegalForm?] = [
    "co": nil, "company": nil, "and": nil, "cie": nil,
    "ltd": .limited, "limited": .limited, "llc": .limited, "pte": .limited, "pty": .limited, "gmbh": .limited,
    "mbh": .limited, "ug": .limited, "bv": .limited, "sarl": .limited, "srl": .limited, "sl": .limited, "oy": .limited,
    "aps": .limited, "kft": .limited, "inc": .stock, "incorporated": .stock, "corp": .stock, "corporation": .stock,
    "plc": .stock, "ag": .stock, "se": .stock, "nv": .stock, "spa": .stock, "sa": .stock, "ab": .stock, "asa": .stock,
    "kg": .partnership, "ohg": .partnership, "llp": .partnership, "lp": .partnership,
  ]

  /// A company's name without its legal form, and the form; the whole name where nothing else is in it.
  static func split(_ text: String) -> (name: ComparedName?, form: LegalForm?) {
    var words = ComparedName.words(of: text)
    let whole = words
    var form: LegalForm?
    while let last = words.last, let found = Self.words[last] {
      form = form ?? found
      words.removeLast()
    }
    if let last = words.last, let (ending, found) = chinese.first(where: { last.hasSuffix($0.0) }) {
      form = form ?? found
      words[words.count - 1] = String(last.dropLast(ending.count))
    }
    return (ComparedName(words: words) ?? ComparedName(words: whole), form)
  }
}
