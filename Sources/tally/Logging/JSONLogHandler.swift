import Glibc
import JSON
import Logging
import Usage

/// Writes log records as JSON lines to standard error, control characters escaped.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level
  let label: String

  init(label: String, level: Logger.Level) {
    self.label = label
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var writer = Writer()
    writer.object {
      $0.member("time", SystemClock.now().description)
      $0.member("level", event.level.rawValue)
      $0.member("message", event.message.description)
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      for (key, value) in all.sorted(by: { $0.key < $1.key }) {
        $0.member(key, value.description)
      }
    }
    writer.newline()
    // One write a line, so that lines of several threads do not mix.
    _ = writer.bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
