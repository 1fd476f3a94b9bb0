import Bolt
import Testing

/// The states are those of https://neo4j.com/docs/bolt/current/bolt/server-state/.
@Suite("States of a connection")
struct ConnectionStatesTests {
  private typealias Kind = BoltRequest.Kind

  private static func ready() -> ConnectionStates {
    var states = ConnectionStates(version: BoltVersion(5, 4))
    states.succeeded(.hello)
    states.succeeded(.logon)
    return states
  }

  private static func admitted(_ states: ConnectionStates) -> Set<Kind> {
    Set(Kind.allCases.filter { states.admission(of: $0) == .carryOut })
  }

  @Test("Since 5.1 HELLO leads to authentication, before it to being ready")
  func hello() {
    for version in BoltVersion.spoken {
      var states = ConnectionStates(version: version)
      #expect(Self.admitted(states) == [.hello, .goodbye])
      states.succeeded(.hello)
      #expect(states.state == (version >= BoltVersion(5, 1) ? .authentication : .ready))
    }
  }

  @Test("Each state takes its messages, and refuses the others")
  func admissions() {
    var states = Self.ready()
    #expect(Self.admitted(states) == [.run, .begin, .route, .telemetry, .logoff, .reset, .goodbye])
    states.succeeded(.run, openResults: 1)
    #expect(states.state == .streaming)
    #expect(Self.admitted(states) == [.pull, .discard, .reset, .goodbye])
    states.succeeded(.pull, openResults: 1)
    #expect(states.state == .streaming)
    states.succeeded(.pull)
    #expect(states.state == .ready)
    states.succeeded(.begin)
    #expect(Self.admitted(states) == [.run, .commit, .rollback, .reset, .goodbye])
    states.succeeded(.run, openResults: 1)
    #expect(Self.admitted(states) == [.run, .pull, .discard, .reset, .goodbye])
    states.succeeded(.run, openResults: 2)
    states.succeeded(.discard, openResults: 1)
    #expect(states.state == .transactionStreaming)
    states.succeeded(.pull)
    #expect(states.state == .transactionReady)
    states.succeeded(.commit)
    #expect(states.state == .ready)
    states.succeeded(.logoff)
    #expect(Self.admitted(states) == [.logon, .goodbye])
  }

  @Test("After a failure everything is ignored until RESET")
  func failure() {
    var states = Self.ready()
    states.failed(.run)
    #expect(states.state == .failed)
    for kind in Kind.allCases where kind != .reset && kind != .goodbye {
      #expect(states.admission(of: kind) == .ignore)
    }
    states.succeeded(.reset)
    #expect(states.state == .ready)
  }

  @Test("A RESET on its way makes what comes before it be ignored")
  func interruption() {
    var states = Self.ready()
    states.succeeded(.begin)
    states.interrupt()
    #expect(states.admission(of: .run) == .ignore)
    #expect(states.admission(of: .reset) == .carryOut)
    states.succeeded(.reset)
    #expect(states.state == .ready)
  }

  @Test("Who is not let in is out", arguments: [BoltRequest.Kind.hello, .logon])
  func notLetIn(kind: BoltRequest.Kind) {
    var states = ConnectionStates(version: BoltVersion(5, 4))
    states.failed(kind)
    #expect(states.state == .defunct)
    states.interrupt()
    #expect(BoltRequest.Kind.allCases.allSatisfy { states.admission(of: $0) == .refuse })
  }
}
