import GuanxiEngine
import GuanxiServer
import Logging
import Synchronization

/// Reads the settings again while the server runs, and says what changed.
final class SettingsReload: Sendable {
  private let options: ServeOptions
  private let running: Mutex<ServeSettings>
  private let level: LogLevel
  private let logger: Logger

  init(options: ServeOptions, running: ServeSettings, level: LogLevel, logger: Logger) {
    (self.options, self.level, self.logger) = (options, level, logger)
    self.running = Mutex(running)
  }

  /// The bounds of now. What needs a restart is named in the log, every time until it comes.
  ///
  /// - Throws: what is wrong with the settings; those that run stay then.
  func limits() throws(GuanxiError) -> ServerLimits {
    let found: ServeSettings
    do { found = try options.settings() } catch let error as GuanxiError { throw error } catch {
      throw .usage("\(error)")
    }
    let before = running.withLock { running in
      defer { running = running.adopting(found) }
      return running
    }
    for setting in before.differences(to: found) {
      let values: Logger.Metadata = [
        "setting": "\(setting.name)",
        "value": "\(found.entry(setting.name)?.values.joined(separator: ", ") ?? "(none)")",
      ]
      if setting.isReloaded {
        logger.notice("A setting changed.", metadata: values)
      } else {
        logger.warning("A setting changed that needs a restart.", metadata: values)
      }
    }
    let now = running.withLock { $0 }
    level.set(now)
    return now.limits
  }
}
