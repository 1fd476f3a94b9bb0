internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import Synchronization

/// The transactions that are open between two requests of the Query API; one for which none comes in time is undone.
final class HeldTransactions: Sendable {
  private struct Held {
    let session: BoltSession
    let alarm: Task<Void, Never>
  }

  private struct Entry {
    let token: Int64
    let graph: String
    /// Nil while a request uses it.
    var held: Held?
  }

  /// The most that are open at one time.
  static let most = 256
  /// The most of one token.
  static let mostOfToken = 32

  private let entries = Mutex<[String: Entry]>([:])

  /// Makes room for a transaction.
  ///
  /// - Returns: its id, which nobody can guess.
  /// - Throws: 429 where the token has ``mostOfToken`` open, 503 where all together have ``most``.
  func begin(_ token: Int64, on graph: String) throws(Problem) -> String {
    let id = UUID().uuidString.lowercased()
    let refusal = entries.withLock { entries -> Problem? in
      guard entries.values.count(where: { $0.token == token }) < Self.mostOfToken else { return Self.tooManyOfToken }
      guard entries.count < Self.most else { return Self.tooMany }
      entries[id] = Entry(token: token, graph: graph)
      return nil
    }
    if let refusal { throw refusal }
    return id
  }

  private static var tooManyOfToken: Problem {
    refusal(
      .tooManyRequests, "This token has \(mostOfToken) transactions open. Commit some, or undo them.",
      "该令牌已打开 \(mostOfToken) 个事务，请提交或撤销一些。")
  }

  private static var tooMany: Problem {
    refusal(.unavailable, "\(most) transactions are open already. Try again later.", "已打开 \(most) 个事务，请稍后再试。")
  }

  private static func refusal(_ kind: ProblemKind, _ english: String, _ chinese: String) -> Problem {
    var problem = Problem(kind, english, chinese)
    problem.fields[.retryAfter] = "1"
    return problem
  }

  /// Takes a transaction for the time of a request.
  func take(_ id: String, _ token: Int64, on graph: String) throws(BoltProblem) -> BoltSession {
    enum Found {
      case held(Held)
      case busy
      case nothing
    }
    let found = entries.withLock { entries -> Found in
      guard var entry = entries[id], entry.token == token, entry.graph == graph else { return .nothing }
      guard let held = entry.held else { return .busy }
      entry.held = nil
      entries[id] = entry
      return .held(held)
    }
    switch found {
    case .held(let held):
      held.alarm.cancel()
      return held.session
    case .busy:
      throw BoltProblem(
        BoltCode.transactionBusy, "Another request uses this transaction. Send one after the other.",
        "另一个请求正在使用该事务，请依次发送。")
    case .nothing:
      throw BoltProblem(
        BoltCode.transactionNotFound,
        "There is no such transaction: it was committed or undone, perhaps because no request came in time. Begin it again.",
        "没有该事务：它已提交或撤销，可能因超时。请重新开始。")
    }
  }

  /// Keeps a transaction for the next request.
  func put(_ id: String, _ session: BoltSession, seconds: Double) {
    let alarm = Task {
      try? await Task.sleep(for: .seconds(seconds))
      if !Task.isCancelled { self.undo(id) }
    }
    entries.withLock { $0[id]?.held = Held(session: session, alarm: alarm) }
  }

  /// Forgets a transaction that is over.
  func end(_ id: String) { entries.withLock { _ = $0.removeValue(forKey: id) } }

  /// Undoes all.
  func endAll() { for id in entries.withLock({ Array($0.keys) }) { undo(id) } }

  private func undo(_ id: String) {
    let entry = entries.withLock { entries -> Entry? in
      guard entries[id]?.held != nil else { return nil }
      return entries.removeValue(forKey: id)
    }
    guard let held = entry?.held else { return }
    held.alarm.cancel()
    var session = held.session
    session.endTransaction()
  }
}
