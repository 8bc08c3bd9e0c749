import HTTPServer
import TestSupport
import Testing

@testable import UsageAPI

/// Whatever a client sends, it gets an answer, and the ledger goes on.
@Suite struct `Damaged recordings` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private static let seeds: Range<UInt64> = 0..<12

  @Test(arguments: seeds)
  func `are answered, and leave the ledger as it should be`(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let bodies = [
      (
        "/v1/ingest/openai-agents", "[" + (try AgentsRecording.hooks()).joined(separator: ",") + "]"
      ),
      (
        "/v1/ingest/openai-agents",
        "[" + (try AgentsRecording.totals()).joined(separator: ",") + "]"
      ),
      (
        "/v1/traces/ingest",
        "{\"data\":[" + (try AgentsRecording.spans()).joined(separator: ",") + "]}"
      ),
      ("/v1/ingest/litellm", try Fixture.text("litellm/standard_logging_payload_anthropic.json")),
    ]
    for (path, body) in bodies {
      for _ in 0..<8 {
        let answer = try await service.send(.post, path, Self.damaged(body, &generator))
        #expect([200, 207, 400, 413, 422].contains(answer.status), "\(answer.body)")
      }
    }
    #expect(try await service.send(.get, "/readyz").status == 200)
    // Larger counts win, so the true recordings still can be told.
    #expect(try await service.postItems(AgentsRecording.totals()).status == 200)
  }

  /// Numbers become larger, members change their names, and texts their values.
  private static func damaged(_ body: String, _ generator: inout SplitMix64) -> String {
    var bytes = Array(body.utf8)
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes[index] = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &generator)
        if Bool.random(using: &generator) {
          bytes.insert(contentsOf: Array("99999999".utf8), at: index + 1)
        }
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        bytes[index] = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &generator)
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
