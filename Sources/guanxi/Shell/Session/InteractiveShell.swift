import Foundation
import GuanxiEngine

/// The shell for a person at a terminal: it reads, does and shows until it is told to end.
struct InteractiveShell {
  let session: ShellSession

  func run() throws(GuanxiError) {
    let session = session
    let editor = LineEditor(
      history: History(), isComplete: { ShellCommand.command(in: $0) != nil || StatementBlock.isComplete($0) },
      complete: { text in
        Completer(graph: session.graph, parameters: session.parameters.keys.sorted()).completion(of: text)
      })
    session.history = editor.history
    session.say(
      "Guanxi \(ProductVersion.text) · \(session.graphName) as of \(session.settings.asOf) · :help for help, :exit to leave",
      "Guanxi \(ProductVersion.text) · \(session.graphName)，截至 \(session.settings.asOf) · :help 帮助，:exit 退出")
    while true {
      session.interrupts.becomeReady()
      switch editor.read(prompt: session.prompt) {
      case .end: return try session.finish()
      case .interrupted: continue
      case .text(let text):
        editor.history.add(text)
        if !take(text) { return try session.finish() }
      }
    }
  }

  /// Does what was entered; says what is wrong with it, and goes on.
  private func take(_ text: String) -> Bool {
    do throws(GuanxiError) {
      let command = ShellCommand.command(in: text)
      // A block that was pasted can hold several commands, and statements between them.
      if text.contains("\n:") { return try session.run(script: command ?? text) }
      if let command { return try session.run(command: command) }
      for statement in StatementBlock(text).statements { try session.run(statement: statement) }
    } catch {
      Terminal.complain(error.description)
    }
    return true
  }
}
