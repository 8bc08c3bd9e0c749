import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Metrics` {
  /// The samples of an answer by name and labels; nil where a line is none of Prometheus' format.
  static func samples(_ text: String) -> [String: String]? {
    var samples: [String: String] = [:]
    var named: Set<Substring> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("# ") {
        let words = line.split(separator: " ", maxSplits: 3)
        guard words.count == 4, ["HELP", "TYPE"].contains(words[1]) else { return nil }
        named.insert(words[2])
        continue
      }
      guard let match = line.wholeMatch(of: /([a-z_]+)(\{.*\})? ([0-9.]+)/) else { return nil }
      let base = match.1.replacing(/_(bucket|sum|count)$/, with: "")
      guard named.contains(match.1) || named.contains(base[...]) else { return nil }
      samples[String(match.1) + (match.2 ?? "")] = String(match.3)
    }
    return samples
  }

  @Test func `say what was posted, stored and spent`() async throws {
    let service = try await Service()
    let event = """
      {"id":"e1","session_id":"s","provider":"openai","model":"gpt-4o","usage":{"input":1000}}
      """
    _ = try await service.send(.post, "/v1/events", event)
    _ = try await service.send(.post, "/v1/events", event)
    _ = try await service.send(.post, "/v1/events", #"{"id":"e2","usage":{"inpt":1}}"#)
    _ = try await service.send(
      .post, "/v1/events", #"{"id":"e3","session_id":"s","model":"own","usage":{"input":1}}"#)
    let answer = try await service.send(.get, "/metrics")
    #expect(answer.status == 200)
    #expect(answer.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
    let samples = try #require(Self.samples(answer.body), "\(answer.body)")
    let route = "tally_items_total{route=\"/v1/events\",result="
    #expect(samples[route + "\"accepted\"}"] == "2")
    #expect(samples[route + "\"duplicate\"}"] == "1")
    #expect(samples[route + "\"rejected\"}"] == "1")
    #expect(samples["tally_store_events"] == "2")
    #expect(samples["tally_cost_usd{provider=\"openai\",model=\"gpt-4o\"}"] == "0.0025")
    #expect(samples["tally_cost_usd{provider=\"\",model=\"own\"}"] == nil)
    #expect(samples["tally_unpriced_events{provider=\"\",model=\"own\"}"] == "1")
    #expect(try #require(samples["process_resident_memory_bytes"]).count > 6)
    #expect(samples["process_open_fds"] != nil)
  }

  @Test func `name the dearest models and add up the others`() async throws {
    var limits = APILimits()
    limits.metricsModelsMax = 1
    let service = try await Service(limits: limits)
    for (id, model) in [("a", "gpt-4o"), ("b", "gpt-4o-mini"), ("c", "gpt-4.1-nano")] {
      _ = try await service.send(
        .post, "/v1/events",
        #"{"id":"\#(id)","session_id":"s","provider":"openai","model":"\#(model)","#
          + #""usage":{"input":1000000}}"#)
    }
    let answer = try await service.send(.get, "/metrics")
    let samples = try #require(Self.samples(answer.body))
    #expect(samples.keys.filter { $0.hasPrefix("tally_cost_usd") }.count == 2)
    #expect(samples["tally_cost_usd{provider=\"openai\",model=\"gpt-4o\"}"] == "2.5")
    #expect(samples["tally_cost_usd{provider=\"\",model=\"[rest]\"}"] == "0.25")
    #expect(samples["tally_requests{provider=\"\",model=\"[rest]\"}"] == "2")
  }

  @Test func `escape what clients call their models`() {
    var metrics = MetricsText()
    metrics.begin("a", .gauge, "A.")
    metrics.sample("a", [("model", "x\"\\\n{}")], 1)
    #expect(metrics.text == "# HELP a A.\n# TYPE a gauge\na{model=\"x\\\"\\\\\\n{}\"} 1\n")
    #expect(MetricsText.seconds(12_345, per: 1_000) == "12.345")
    #expect(MetricsText.seconds(7, per: 100) == "0.07")
  }

  @Test func `are shown to keys that read, and not to those of one user`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let read = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    let bound = try await service.makeKey(#""scopes":["read"],"user_id":"u""#, key: admin)
    let ingest = try await service.makeKey(#""scopes":["ingest"]"#, key: admin)
    #expect(try await service.send(.get, "/metrics", key: read).status == 200)
    #expect(try await service.send(.get, "/metrics", key: bound).status == 403)
    #expect(try await service.send(.get, "/metrics", key: ingest).status == 403)
    #expect(try await service.send(.get, "/metrics").status == 401)
  }
}
