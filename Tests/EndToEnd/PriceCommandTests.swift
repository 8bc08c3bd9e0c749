import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct PriceCommandTests {
    private static let liteLLM = #"""
      {"sample_spec":{"input_cost_per_token":0},
       "acme/acme-1":{"litellm_provider":"acme","mode":"chat","input_cost_per_token":2e-6,
         "output_cost_per_token":8e-6,"input_cost_per_token_above_200k_tokens":4e-6,
         "input_cost_per_token_batches":1e-6},
       "acme/images":{"litellm_provider":"acme","input_cost_per_image":0.02}}
      """#
    private static let genAIPrices = #"""
      [{"id":"acme","models":[{"id":"acme-1","prices":[
         {"constraint":null,"prices":{"input_mtok":2,"output_mtok":8}},
         {"constraint":{"type":"start_date","start_date":"2026-02-01"},
          "prices":{"input_mtok":{"base":3,"tiers":[{"start":200000,"price":6}]},"output_mtok":9}}]}]}]
      """#

    private static func run(
      _ arguments: [String], in folder: TemporaryFolder
    ) throws -> (status: Int32?, output: String) {
      let child = try TallyBinary.run(arguments + ["--database", folder.database], in: folder)
      let status = child.exitStatus()
      return (status, child.output + child.errors)
    }

    private static func file(_ text: String, _ name: String, in folder: TemporaryFolder) throws
      -> String
    {
      let path = folder.file(name)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    /// Asks again until the session costs so much: prices come in the background.
    private static func waitForCost(_ usd: Tree, _ tally: TallyServer) throws {
      for _ in 0..<1_000 {
        if try tally.client.get("/v1/sessions/s1").json["cost"]["usd"] == usd { return }
        usleep(10_000)
      }
      Issue.record("the session never cost \(usd)")
    }

    @Test(arguments: [true, false])
    func `Prices are imported, shown and compared`(isServed: Bool) throws {
      let folder = try TemporaryFolder()
      let tally = try TallyServer(in: folder)
      if !isServed { try tally.stop() }
      let file = try Self.file(Self.liteLLM, "litellm.json", in: folder)
      let from = ["--from", "2026-01-01"]
      let plan = try Self.run(["prices", "import", file, "--dry-run"] + from, in: folder)
      #expect(plan.status == 0, "\(plan.output)")
      #expect(plan.output.contains("+ acme/acme-1\tfrom 2026-01-01\tinput 2, output 8"))
      #expect(plan.output.contains("1 new, 0 changed, 0 the same, 1 without a price by the token"))
      #expect(try Self.run(["prices", "list", "--own"], in: folder).output == "")
      #expect(try Self.run(["prices", "import", file] + from, in: folder).status == 0)
      let list = try Self.run(["prices", "list", "--own"], in: folder).output
      #expect(list.contains("acme/acme-1\t2026-01-01\town\tlist in=2"), "\(list)")
      let again = try Self.run(["prices", "diff", file] + from, in: folder).output
      #expect(again.contains("0 new, 0 changed, 1 the same"), "\(again)")
      let newer = try Self.file(Self.genAIPrices, "genai.json", in: folder)
      let changes = try Self.run(["prices", "diff", newer], in: folder).output
      #expect(changes.contains("~ acme/acme-1\tfrom 2026-02-01\tinput 2 -> 3, output 8 -> 9"))
      let set = try Self.run(
        ["prices", "set", "gateway", "blue", "--alias-of", "acme/acme-1"], in: folder)
      #expect(set.output.contains("own:gateway/blue@1970-01-01#2\t0 events wait"), "\(set.output)")
      let wrong = try Self.run(["prices", "set", "acme", "a", "--input", "two"], in: folder)
      #expect(wrong.status != 0)
      #expect(wrong.output.contains("input_per_million_usd"), "\(wrong.output)")
      if isServed { try tally.stop() }
    }

    @Test func `Events that waited get their price, and are priced anew when asked`() throws {
      let tally = try TallyServer()
      let folder = tally.folder
      let event: Tree = [
        "id": "e1", "session_id": "s1", "time": "2026-01-10T10:00:00Z", "provider": "acme",
        "model": "acme-1", "usage": ["input": 1_000_000, "output": 0],
      ]
      #expect(try tally.client.post("/v1/events", event).status == 200)
      let set = ["prices", "set", "acme", "acme-1", "--output", "8"]
      let first = try Self.run(set + ["--input", "2"], in: folder)
      #expect(first.output.contains("1 events wait"), "\(first.output)")
      try Self.waitForCost("2", tally)
      _ = try Self.run(set + ["--input", "3"], in: folder)
      let range = ["reprice", "--from", "2026-01-01", "--to", "2026-02-01"]
      let plan = try Self.run(range + ["--dry-run"], in: folder)
      #expect(plan.output.contains("1 events would cost 3 USD instead of 2, 1 more"))
      #expect(try tally.client.get("/v1/sessions/s1").json["cost"]["usd"] == "2")
      #expect(try Self.run(range, in: folder).output.contains("1 events cost 3 USD"))
      #expect(try tally.client.get("/v1/sessions/s1").json["cost"]["usd"] == "3")
      let usage = try tally.client.get("/v1/usage?month=2026-01").json
      #expect(usage["total"]["cost"]["usd"] == "3")
      #expect(usage["total"]["requests"] == 1)
      try tally.stop()
      let checked = try Self.run(["check"], in: folder)
      #expect(checked.status == 0, "\(checked.output)")
    }
  }
}
