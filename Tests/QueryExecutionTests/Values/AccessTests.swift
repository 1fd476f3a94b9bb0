import PropertyGraph
import QueryExecution
import Testing

@Suite("Parts of values")
struct AccessTests {
  @Test(
    "elements and slices, from the end where negative",
    arguments: [
      Row("[1, 2, 3][0]", "1"), Row("[1, 2, 3][-1]", "3"), Row("[1, 2, 3][5]", "null"), Row("[1, 2, 3][null]", "null"),
      Row("null[0]", "null"), Row("[1, 2, 3][1..]", "[2, 3]"), Row("[1, 2, 3][..-1]", "[1, 2]"),
      Row("[1, 2, 3][-9..9]", "[1, 2, 3]"), Row("[1, 2, 3][2..1]", "[]"), Row("[1, 2, 3][null..2]", "null"),
      Row("{name: 'Li'}['name']", "'Li'"), Row("{name: 'Li'}['Name']", "null"), Row("{name: 'Li'}[null]", "null"),
      Row("n['name']", "'Li Wei'"), Row("(n).name", "'Li Wei'"), Row("(n).age", "null"), Row("(null).name", "null"),
      Row("[1][9223372036854775807]", "null"), Row("[1][-9223372036854775807..9223372036854775807]", "[1]"),
    ])
  func elements(_ row: Row) { row.check() }

  @Test("what has no such parts is an error")
  func wrongParts() {
    expectFailure(.typeError, "InvalidArgumentType", "[1]['a']")
    expectFailure(.typeError, "InvalidArgumentType", "[1][0.5]")
    expectFailure(.typeError, "InvalidArgumentType", "(100)[0]")
    expectFailure(.typeError, "InvalidArgumentType", "'abc'[0..1]")
    expectFailure(.typeError, "InvalidArgumentType", "[1]['a'..]")
    expectFailure(.typeError, "InvalidArgumentType", "(true).name")
    expectFailure(.typeError, "MapElementAccessByNonString", "{a: 1}[0]")
    expectFailure(.typeError, "MapElementAccessByNonString", "n[0]")
    expectFailure(.typeError, "InvalidArgumentValue", "date('2026-06-30').hour")
  }

  // Parts of 1984-11-11 (a Sunday) and of a duration, as in the compatibility kit of openCypher, Temporal5.
  @Test(
    "parts of dates, times and durations",
    arguments: [
      ("date('1984-11-11')", ["year 1984", "quarter 4", "month 11", "week 45", "weekYear 1984", "day 11"]),
      ("date('1984-01-01')", ["weekYear 1983", "week 52", "weekDay 7", "ordinalDay 1", "dayOfQuarter 1"]),
      (
        "localtime('12:31:14.645876123')",
        ["hour 12", "minute 31", "second 14", "millisecond 645", "microsecond 645876", "nanosecond 645876123"]
      ),
      ("time('12:00+01:00')", ["timezone '+01:00'", "offset '+01:00'", "offsetMinutes 60", "offsetSeconds 3600"]),
      (
        "datetime('1984-11-11T12:31:14.645+01:00[Europe/Stockholm]')",
        ["timezone 'Europe/Stockholm'", "offset '+01:00'", "epochSeconds 469020674", "epochMillis 469020674645"]
      ),
      (
        "duration('P1Y4M10DT1H1M1.111111111S')",
        [
          "years 1", "quarters 5", "months 16", "weeks 1", "days 10", "hours 1", "minutes 61", "seconds 3661",
          "milliseconds 3661111", "microseconds 3661111111", "nanoseconds 3661111111111", "quartersOfYear 1",
          "monthsOfQuarter 1", "monthsOfYear 4", "daysOfWeek 3", "minutesOfHour 1", "secondsOfMinute 1",
          "millisecondsOfSecond 111", "microsecondsOfSecond 111111", "nanosecondsOfSecond 111111111",
        ]
      ),
      ("duration('PT-23H-59M-59.9S')", ["days 0", "seconds -86400", "nanosecondsOfSecond 100000000"]),
    ] as [(String, [String])])
  func temporalParts(_ value: String, _ parts: [String]) {
    for part in parts {
      let words = part.split(separator: " ")
      Row("\(value).\(words[0])", String(words[1])).check()
    }
  }

  @Test("hidden nodes and relationships have no parts")
  func hidden() throws {
    let li = NodeID(rawValue: 0)
    let context = FunctionContext.context(of: FunctionContext.sampleGraph, hiding: [li])
    let knows = Value.relationship(RelationshipID(rawValue: 0))
    #expect(try ValueAccess.property("name", of: .node(li), context.view) == .null)
    #expect(try ValueAccess.property("since", of: knows, context.view) == .null)
    #expect(try ValueAccess.properties(of: knows, context.view) == [:])
    #expect(try ValueAccess.properties(of: .node(li), context.view) == [:])
    for (name, argument) in [
      ("labels", Value.node(li)), ("id", .node(li)), ("elementId", knows), ("type", knows), ("startNode", knows),
      ("endNode", knows),
    ] {
      #expect(try FunctionLibrary.implementation(name.lowercased())?([argument], context) == .null, "\(name)")
    }
  }

  @Test("deleted nodes and relationships cannot be read, but a deleted relationship still has its type")
  func deleted() throws {
    var graph = FunctionContext.sampleGraph
    let relationship = RelationshipID(rawValue: 0)
    var changes = ChangeSet(for: graph)
    changes.append(.deleteRelationships([relationship]))
    changes.append(.deleteNodes([NodeID(rawValue: 0)]))
    try graph.apply(changes)
    var context = FunctionContext.context(of: graph)
    let type = try #require(FunctionLibrary.implementation("type"))
    for read in [
      { () throws -> Value in try ValueAccess.property("name", of: .node(NodeID(rawValue: 0)), context.view) },
      { try ValueAccess.property("since", of: .relationship(relationship), context.view) },
      { try type([.relationship(relationship)], context) },
    ] {
      let failure = #expect(throws: EvaluationError.self) { try read() }
      #expect(failure?.kind == .entityNotFound && failure?.detail == "DeletedEntityAccess")
    }
    context.deletedTypes = [relationship: "KNOWS"]
    #expect(try type([.relationship(relationship)], context) == "KNOWS")
  }

  @Test("types are named")
  func types() {
    #expect(ValueTyping.name(of: .list([1, .null, 2])) == "LIST<INTEGER> NOT NULL")
    #expect(ValueTyping.name(of: .null) == "NULL")
    #expect(ValueTyping.name(of: .list([])) == "LIST<NOTHING> NOT NULL")
    #expect(ValueTyping.name(of: .duration(.zero)) == "DURATION NOT NULL")
  }
}
