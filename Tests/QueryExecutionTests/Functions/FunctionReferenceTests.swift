import Foundation
import PropertyGraph
import QueryBinding
import QueryExecution
import Testing

@Suite("The reference of functions")
struct FunctionReferenceTests {
  @Test("each example gives the result that it shows")
  func examples() throws {
    for function in FunctionLibrary.topics.flatMap(\.functions) {
      let result = try function.implementation(function.example.arguments, .sample)
      #expect(result == function.example.result, "\(function.signature.name)")
    }
  }

  @Test("each function has one name, a signature and code")
  func names() {
    let names = FunctionLibrary.signatures.map { $0.name.lowercased() }
    #expect(Set(names).count == names.count)
    for name in names { #expect(FunctionLibrary.implementation(name) != nil, "\(name)") }
    #expect(FunctionLibrary.implementation("nosuchfunction") == nil)
  }

  @Test("null among the arguments gives null, except where a function asks for it")
  func nulls() throws {
    let takesNull: Set = ["coalesce", "nullIf", "exists", "valueType"]
    for function in FunctionLibrary.topics.flatMap(\.functions) where !takesNull.contains(function.signature.name) {
      guard !function.example.arguments.isEmpty else { continue }
      var arguments = function.example.arguments
      arguments[arguments.count - 1] = .null
      #expect(try function.implementation(arguments, .sample) == .null, "\(function.signature.name)")
    }
  }

  @Test("odd arguments of any kind give a value or an error in both languages")
  func oddArguments() {
    let values: [Value] = [
      .integer(.min), .integer(.max), -1, 0, .float(.nan), .float(-.infinity), 1e308, "", "é", "'", .list([]),
      .list([.null, "a", 1]), .map([:]), .map(["year": .integer(.max)]), .map(["timezone": "Mars/Olympus"]),
      .map(["days": .float(.infinity)]), .node(NodeID(rawValue: 99)), .relationship(RelationshipID(rawValue: 99)),
      FunctionContext.sample.now.local.date.asValue, .dateTime(FunctionContext.sample.now),
    ]
    for function in FunctionLibrary.topics.flatMap(\.functions) {
      for first in values {
        for second in [nil] + values.map(Optional.some) {
          for third in [nil, Value.integer(.min)] where second != nil || third == nil {
            do {
              _ = try function.implementation([first, second, third].compactMap(\.self), .sample)
            } catch {
              #expect(!error.message.isEmpty && !error.chinese.isEmpty)
            }
          }
        }
      }
    }
  }

  @Test("docs/functions.md says what the code says; GUANXI_UPDATE_REFERENCE=1 writes it")
  func document() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/functions.md").standardized
    if ProcessInfo.processInfo.environment["GUANXI_UPDATE_REFERENCE"] == "1" {
      try FunctionLibrary.reference.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == FunctionLibrary.reference)
  }
}

extension CalendarDate {
  fileprivate var asValue: Value { .date(self) }
}
