import Foundation
import GuanxiEngine
import TestSupport
import Testing

/// The exported DOT is a picture of its own: whoever has Graphviz draws the same from it.
@Suite("Stock Graphviz draws the exported DOT")
struct StockGraphvizTests {
  private static let neato = "/usr/bin/neato"
  /// Graphviz writes two decimals.
  private static let hair = 0.011

  @Test(
    "neato -n2 puts every node where the product does",
    .enabled(if: FileManager.default.isExecutableFile(atPath: neato)), arguments: DiagramKind.allCases)
  func places(kind: DiagramKind) throws {
    let folder = try TemporaryFolder()
    for file in ["ours.svg", "ours.dot"] {
      let outcome = try BuiltCommand.run(
        ["diagram", kind.rawValue, "C-104", "--to", file] + Sample.asOf, in: folder.path)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    let stock = try BuiltCommand.run(
      Self.neato, ["-n2", "-Tsvg", "ours.dot"], in: folder.path, environment: ["HOME": folder.path])
    #expect(stock.code == 0)
    #expect(stock.errors == "")
    let ours = try SVGPicture(folder.bytes(of: "ours.svg"))
    let theirs = try SVGPicture(stock.output)
    #expect(ours.nodes.count > 10)
    // What a screen reader says is words, not the name of a node.
    let unspoken = ours.nodes.filter { $0.title.isEmpty || $0.title == $0.name }
    #expect(unspoken.map(\.name) == [])
    try Self.checkPins(in: folder)
    #expect(theirs.nodes.map(\.name) == ours.nodes.map(\.name))
    for (own, other) in zip(ours.nodes, theirs.nodes) {
      #expect(own.lines.map(\.text) == other.lines.map(\.text), "\(own.name)")
      for (left, right) in zip(own.corners, other.corners) {
        #expect(abs(left - right) <= Self.hair, "\(own.name): \(left) is \(right)")
      }
    }
  }

  /// That the plain format gives every node the position that the DOT pins it to.
  private static func checkPins(in folder: TemporaryFolder) throws {
    let plain = try BuiltCommand.run(
      neato, ["-n2", "-Tplain", "ours.dot"], in: folder.path, environment: ["HOME": folder.path])
    #expect(plain.code == 0)
    var found: [String: (x: Double, y: Double)] = [:]
    for line in plain.text.split(separator: "\n") where line.hasPrefix("node ") {
      let words = line.split(separator: " ")
      if words.count > 3, let x = Double(words[2]), let y = Double(words[3]) {
        found[String(words[1])] = (x * 72, y * 72)
      }
    }
    let pinned = try pins(String(decoding: folder.bytes(of: "ours.dot"), as: UTF8.self))
    #expect(pinned.count > 10)
    #expect(Set(found.keys) == Set(pinned.map(\.name)))
    // The plain format counts from the lower left corner of the picture, in inches of five digits.
    let first = try #require(pinned.first)
    let corner = try #require(found[first.name])
    for pin in pinned {
      let place = try #require(found[pin.name])
      #expect(abs(place.x - corner.x - (pin.x - first.x)) < 0.05, "\(pin.name)")
      #expect(abs(place.y - corner.y - (pin.y - first.y)) < 0.05, "\(pin.name)")
    }
  }

  private static func pins(_ dot: String) -> [(name: String, x: Double, y: Double)] {
    dot.split(separator: "\n").compactMap { line in
      guard let name = line.split(separator: " ").first, !line.contains("->"),
        let start = line.range(of: ", pos=\"")?.upperBound
      else { return nil }
      let numbers = line[start...].prefix { $0 != "!" }.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? (String(name), numbers[0], numbers[1]) : nil
    }
  }
}

extension SVGPicture.Node {
  /// Left, right, top and bottom of the outline, and the place of each line.
  fileprivate var corners: [Double] {
    (box.map { [$0.left, $0.right, $0.top, $0.bottom] } ?? []) + lines.flatMap { [$0.x, $0.baseline] }
  }
}
