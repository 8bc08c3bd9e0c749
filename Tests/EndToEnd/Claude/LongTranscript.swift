import Foundation
import TestSupport

/// A file of messages of many sessions, whose turns come in among each other.
struct LongTranscript {
  let path: String
  let messages: Int
  let calls: Int

  private static let turns = 20

  /// Five messages a turn: three of one call, one that tells nothing, and the result.
  init(sessions: Int, in folder: TemporaryFolder, _ name: String) throws {
    path = folder.path + "/" + name
    messages = sessions * Self.turns * 5
    calls = sessions * Self.turns
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    for turn in 0..<Self.turns {
      for session in 0..<sessions { try file.write(contentsOf: Self.turn(turn, session, name)) }
    }
    try file.close()
  }

  private static func turn(_ turn: Int, _ session: Int, _ name: String) -> Data {
    let id = "\(name)-\(session)"
    let model = "claude-sonnet-4-5-20250929"
    let call =
      "{\"type\":\"assistant\",\"session_id\":\"\(id)\",\"message\":{\"id\":\"msg_\(id)_\(turn)\","
      + "\"model\":\"\(model)\",\"content\":[{\"type\":\"text\",\"text\":\"Some words.\"}],"
      + "\"usage\":{\"input_tokens\":100,\"output_tokens\":1}},\"parent_tool_use_id\":null,"
      + "\"request_id\":\"req_\(id)_\(turn)\",\"timestamp\":\"2026-11-20T10:00:00Z\"}\n"
    let result =
      "{\"type\":\"result\",\"subtype\":\"success\",\"session_id\":\"\(id)\","
      + "\"uuid\":\"r_\(id)_\(turn)\",\"total_cost_usd\":\(cost(turn + 1)),"
      + "\"usage\":{\"input_tokens\":100,\"output_tokens\":50},\"modelUsage\":{\"\(model)\":"
      + "{\"inputTokens\":\(100 * (turn + 1)),\"outputTokens\":\(50 * (turn + 1)),"
      + "\"costUSD\":\(cost(turn + 1))}},\"model_usage_since_last_result\":{\"\(model)\":"
      + "{\"inputTokens\":100,\"outputTokens\":50,\"costUSD\":0.00105}}}\n"
    let user = "{\"type\":\"user\",\"session_id\":\"\(id)\",\"message\":{\"content\":\"Go on.\"}}\n"
    return Data((call + call + call + user + result).utf8)
  }

  private static func cost(_ turns: Int) -> String {
    Samples.dollars(picoDollars: turns * 1_050_000_000)
  }
}
