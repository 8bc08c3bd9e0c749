import Dialects
import JSON
import Testing
import Usage

@Suite struct `Events with one byte changed` {
  private static let events = [
    #"{"id":"a","time":"2026-11-22T10:00:00Z","usage":{"input_tokens":21,"service_tier":"x","#
      + #""cache_read_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":2}},"#
      + #""tags":{"a":"b","c":1},"reported_cost_usd":"0.0104","requests":2,"batch":true}"#,
    #"{"usage":{"prompt_tokens":10,"completion_tokens":3,"total_tokens":15,"#
      + #""prompt_tokens_details":{"cached_tokens":8,"audio_tokens":9},"#
      + #""completion_tokens_details":{"reasoning_tokens":2}},"cost":1e-3}"#,
    #"{"usage":{"promptTokenCount":10,"thoughtsTokenCount":3,"promptTokensDetails":"#
      + #"[{"modality":"AUDIO","tokenCount":9}],"cachedContentTokenCount":4}}"#,
    #"{"usage":{"inputTokens":9,"cacheWriteInputTokens":1,"cacheDetails":[{"ttl":"1h"}]}}"#,
    #"{"type":"void","voids":"a","id":"b"}"#,
  ]

  @Test(arguments: events)
  func `are read or refused, and every refusal says why`(event: String) throws {
    let bytes = Array(event.utf8)
    for index in bytes.indices {
      for byte in #"09-.e"\{}[]:,nx"#.utf8 {
        var changed = bytes
        changed[index] = byte
        let items = try? Reading.batch(changed, "application/json")
        guard case .failure(let rejection)? = items?.first?.result else { continue }
        #expect(!rejection.detail.isEmpty)
      }
    }
  }

  @Test(arguments: events)
  func `start from one that is accepted`(event: String) throws {
    _ = try Reading.batch(event, "application/json")[0].result.get()
  }
}
