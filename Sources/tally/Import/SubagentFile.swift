import FoundationEssentials
import JSON

/// What stands beside a subagent's transcript: `agent-<id>.meta.json` has the name that no line of
/// `agent-<id>.jsonl` tells.
struct SubagentFile {
  private let id: String
  private let name: String

  /// Nil where the file is no subagent's, or nothing beside it tells its name.
  init?(beside path: String) {
    let url = URL(filePath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    guard stem.hasPrefix("agent-"), url.pathExtension == "jsonl" else { return nil }
    let sidecar = url.deletingPathExtension().appendingPathExtension("meta.json")
    var parser = Parser()
    guard let bytes = try? Data(contentsOf: sidecar),
      let name = try? parser.parse(Array(bytes))["agentType"]?.string
    else { return nil }
    id = String(stem.dropFirst("agent-".count))
    self.name = name
  }

  /// The name as a line of the transcript would tell it; nil where the line is of no session.
  func line(after last: [UInt8]) -> [UInt8]? {
    var parser = Parser()
    guard let session = try? parser.parse(last)["sessionId"]?.string else { return nil }
    var writer = Writer()
    writer.object {
      $0.member("type", "user")
      $0.member("sessionId", session)
      $0.member(
        "toolUseResult",
        object: {
          $0.member("agentId", id)
          $0.member("agentType", name)
        })
    }
    return writer.bytes
  }
}
