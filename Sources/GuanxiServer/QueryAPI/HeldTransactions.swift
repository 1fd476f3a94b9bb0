internal import Foundation
internal import GuanxiEngine
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
  func begin(_ token: Int64, on graph: String) throws(BoltProblem) -> String {
    let id = UUID().uuidString.lowercased()
    let isTaken = entries.withLock { entries in
      guard entries.count < Self.most, entries.values.count(where: { $0.token == token }) < Self.mostOfToken else {
        return false
      }
      entries[id] = Entry(token: token, graph: graph)
      return true
    }
    guard isTaken else {
      throw BoltProblem(
        BoltCode.tooBusy, "Too many transactions are open. Commit some, or undo them.", "打开的事务过多，请提交或撤销一些。")
    }
    return id
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
