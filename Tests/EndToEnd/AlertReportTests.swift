import TestSupport
import Testing

extension EndToEnd {
  @Suite struct AlertReportTests {
    @Test func `Webhooks, budgets and alerts are managed of a server and of its file alike`() throws
    {
      let tally = try TallyServer(["--allow-private-webhooks"])
      let made = try ReportTests.run(
        ["webhooks", "create", "http://127.0.0.1:9/", "--name", "ops", "--type", "usage.unread"],
        tally)
      let words = made.split { $0 == " " || $0 == "\n" }.map(String.init)
      #expect(words.count == 2 && words[0].hasPrefix("wh_") && words[1].hasPrefix("whsec_"))
      let id = try #require(words.first)
      let rotated = try ReportTests.run(["webhooks", "rotate", id], tally)
      #expect(rotated.hasPrefix("whsec_") && !rotated.hasPrefix(words[1]))
      let rules = ["alert-rules", "set", "--session-usd", "0.7", "--anomaly-percent", "300"]
      _ = try ReportTests.run(rules + ["--anomaly-floor-usd", "1"], tally)
      let budget: Tree = ["name": "all", "amount_usd": "1", "thresholds": ["50%"]]
      _ = try tally.client.post("/v1/budgets", budget)
      let charge: Tree = ["id": "e1", "session_id": "s1", "type": "charge", "cost": "0.75"]
      _ = try tally.client.post("/v1/events", charge)
      let own: Tree = ["id": "e2", "model": "own-model", "usage": ["input": 1]]
      _ = try tally.client.post("/v1/events", own)
      #expect(try ReportTests.run(["webhooks", "test", id], tally).hasPrefix("on its way as msg_"))
      let commands = [["alerts"], ["budgets"], ["webhooks", "list"], ["alert-rules"]]
      let shown = try commands.map { try ReportTests.run($0, tally) }
      #expect(shown[0].contains("own-model") && shown[0].contains("50%: $0.75 of $1"))
      #expect(shown[0].contains("session.cost_reached") && shown[0].contains("$0.75, limit $0.7"))
      #expect(shown[3].contains("0.7") && shown[3].contains("300") && shown[3].contains("off"))
      #expect(shown[1].contains("$0.75") && shown[1].contains("$0.25"))
      #expect(shown[2].contains("ops") && shown[2].contains("http://127.0.0.1:9/"))
      let some = try ReportTests.run(["alerts", "--type", "usage.unpriced"], tally)
      #expect(some.split(separator: "\n").count == 2)
      try tally.stop()
      #expect(try commands.map { try ReportTests.run($0, tally) } == shown)
      let deliveries = try ReportTests.run(["webhooks", "deliveries", id], tally)
      #expect(deliveries.contains("webhook.test") && deliveries.contains("pending"))
      #expect(try ReportTests.run(["webhooks", "delete", id], tally) == "deleted \(id)\n")
      #expect(try ReportTests.run(["webhooks", "list"], tally).split(separator: "\n").count == 1)
    }
  }
}
