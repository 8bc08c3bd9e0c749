import Foundation

/// The recordings of the Claude Agent SDK, which lie beside the tests of its dialect.
enum ClaudeRecording {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "DialectsTests/Fixtures/claude").path

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))
  }

  static func lines(_ name: String) throws -> [[UInt8]] {
    try bytes(name).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }
}

extension HTTPClient {
  /// Posts messages, one or many, with what the query says of them.
  func post(claude body: [UInt8], _ query: String = "", isLines: Bool = true) throws -> Answer {
    try send(
      "POST", "/v1/ingest/claude" + query,
      type: isLines ? "application/x-ndjson" : "application/json", body: body)
  }
}
