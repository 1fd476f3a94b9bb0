internal import Foundation
public import GuanxiEngine
internal import Synchronization

/// The graphs of a folder of graph files, or those at some paths. Each is read when it is first asked for.
///
/// A graph file is opened for writing, so that the server is its one writer and always has its newest state; a folder of CSV
/// files, or a single one, is read once and cannot be changed.
public final class OpenedGraphs: ServedGraphs {
  private enum Source: Sendable {
    case folder(String)
    case paths([String: String])
  }

  /// One graph that was asked for. Its lock is held while it is read, so that it is read once.
  private final class Entry: Sendable {
    enum State: Sendable {
      case unread
      case file(WritableGraph)
      case fixed(Graph)
    }

    let path: String
    let mark: String
    let state = Mutex(State.unread)

    init(path: String, mark: String) {
      self.path = path
      self.mark = mark
    }
  }

  private let source: Source
  private let entries = Mutex<[String: Entry]>([:])

  /// Serves every graph file of a folder, those that come later too.
  public init(folder: String) throws(GuanxiError) {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .usage("\(folder) is not a folder. Make it first, or name another.")
    }
    source = .folder(folder)
  }

  /// Serves the graphs at some paths, each under the name of its file or folder without its ending.
  public init(paths: [String]) throws(GuanxiError) {
    var named: [String: String] = [:]
    for path in paths {
      let name = OpenedGraph.name(of: path)
      guard FileManager.default.fileExists(atPath: path) else {
        throw .usage("There is no \(path). Check the path.")
      }
      guard named.updateValue(path, forKey: name) == nil else {
        throw .usage("Two of the graphs are called \"\(name)\". Rename one of the files.")
      }
    }
    source = .paths(named)
  }

  /// The names of the graphs, ascending.
  public func names() throws(GuanxiError) -> [String] {
    switch source {
    case .paths(let paths): return paths.keys.sorted()
    case .folder(let folder):
      guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw .failed("\(folder) cannot be read.")
      }
      return files.filter { $0.hasSuffix(".guanxi") && !$0.hasPrefix(".") }.map { String($0.dropLast(7)) }
        .filter { !$0.isEmpty }.sorted()
    }
  }

  /// The newest state of a graph, which is read where it was not yet; nil where there is none of that name.
  public func graph(named name: String) throws(GuanxiError) -> ServedGraph? {
    guard let entry = try entry(name) else { return nil }
    return Self.served(name, entry, try opened(entry))
  }

  /// The newest states of the graphs that were read, by name.
  public func inMemory() -> [ServedGraph] {
    entries.withLock { $0 }.sorted { $0.key < $1.key }.compactMap { name, entry in
      // One that is being read is not waited for.
      guard let state = entry.state.withLockIfAvailable({ $0 }) else { return nil }
      return Self.served(name, entry, state)
    }
  }

  private static func served(_ name: String, _ entry: Entry, _ state: Entry.State) -> ServedGraph? {
    switch state {
    case .file(let file):
      let current = file.current
      let path = entry.path
      return ServedGraph(
        name: name, graph: current.graph, sequence: current.sequence, mark: "\(entry.mark)-\(current.sequence)",
        isWritable: true
      ) { version throws(GuanxiError) in try StoredGraph(path).graph(at: version).graph }
    case .fixed(let graph):
      return ServedGraph(name: name, graph: graph, sequence: 0, mark: entry.mark, isWritable: false, earlier: nil)
    case .unread: return nil
    }
  }

  /// The graph for transactions that change it; nil where it cannot be changed.
  public func writable(named name: String) throws(GuanxiError) -> WritableGraph? {
    guard let entry = try entry(name), case .file(let file) = try opened(entry) else { return nil }
    return file
  }

  /// Closes the graph files.
  public func close(at time: ZonedDateTime) throws(GuanxiError) {
    let opened = entries.withLock { entries in
      defer { entries = [:] }
      return entries.values.map { $0 }
    }
    var failure: GuanxiError?
    for entry in opened {
      guard case .file(let file) = entry.state.withLock({ $0 }) else { continue }
      do throws(GuanxiError) { try file.close(at: time) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func entry(_ name: String) throws(GuanxiError) -> Entry? {
    if let known = entries.withLock({ $0[name] }) { return known }
    guard try names().contains(name) else { return nil }
    let path =
      switch source {
      case .folder(let folder): URL(fileURLWithPath: folder).appendingPathComponent(name + ".guanxi").path
      case .paths(let paths): paths[name] ?? name
      }
    // A mark of its own for every opening: entity tags of before a restart do not hold afterwards.
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    return entries.withLock { entries in
      let entry = entries[name] ?? Entry(path: path, mark: mark)
      entries[name] = entry
      return entry
    }
  }

  private func opened(_ entry: Entry) throws(GuanxiError) -> Entry.State {
    let result: Result<Entry.State, GuanxiError> = entry.state.withLock { state in
      guard case .unread = state else { return .success(state) }
      do throws(GuanxiError) {
        state =
          OpenedGraph.isGraphFile(entry.path)
          ? .file(try WritableGraph(entry.path, holder: "guanxi serve"))
          : .fixed(try OpenedGraph.open(entry.path).graph)
        return .success(state)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
