import JSON

/// Whose lines a file has.
enum LogKind: Hashable {
  case claude, codex, events

  /// Known by the first line that tells it; a file of which none does is one of events.
  init(of path: String) throws {
    var lines = try LineFile(path)
    var parser = Parser(limits: .tolerant)
    while lines.number < Self.linesMax, let line = try lines.next() {
      guard let value = try? parser.parse(line), let kind = LogKind(of: value) else { continue }
      self = kind
      return
    }
    self = .events
  }

  private static let linesMax = 100

  private init?(of line: Value) {
    let type = line["type"]?.string
    if type != nil, line["payload"]?.kind == .object {
      self = .codex
    } else if Self.claudeMembers.contains(where: { line[$0] != nil })
      || type.map(Self.claudeTypes.contains) ?? false
    {
      self = .claude
    } else if line["usage"] != nil {
      self = .events
    } else {
      return nil
    }
  }

  /// Members of Claude Code's transcripts and of messages of its SDKs.
  private static let claudeMembers = ["sessionId", "uuid", "leafUuid", "parent_tool_use_id"]
  private static let claudeTypes: Set<String> = [
    "assistant", "user", "system", "result", "stream_event", "summary", "file-history-snapshot",
    "queue-operation", "cost-state", "progress",
  ]
}
