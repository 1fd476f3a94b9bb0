import Foundation

/// A table of a page, as somebody reads it.
struct HTMLTable: Equatable {
  let titles: [String]
  let rows: [[String]]

  /// The tables of a page, in their order.
  static func all(in page: String) -> [HTMLTable] {
    page.matches(of: /<table>(?s:(.*?))<\/table>/).map { table in
      let titles = table.1.matches(of: /<th[^>]*>(?s:(.*?))<\/th>/).map { text(of: $0.1) }
      let body = table.1.split(separator: "<tbody>", maxSplits: 1).last ?? ""
      let rows = body.matches(of: /<tr>(?s:(.*?))<\/tr>/).map { row in
        row.1.matches(of: /<td[^>]*>(?s:(.*?))<\/td>/).map { text(of: $0.1) }
      }
      return HTMLTable(titles: titles, rows: rows)
    }
  }

  /// The text without its markup.
  private static func text(of html: Substring) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
    return entities.reduce(String(html.replacing(/<[^>]*>/, with: ""))) { $0.replacing($1.0, with: $1.1) }
  }
}
