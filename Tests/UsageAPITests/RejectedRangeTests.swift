import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `A batch of which much is rejected` {
  private let service: Service

  init() async throws { service = try await Service() }

  private func post(
    _ count: Int, query: String = "", isGood: (Int) -> Bool = { _ in false }
  ) async throws -> Answer {
    let events = (0..<count).map {
      isGood($0) ? #"{"id":"e\#($0)","session_id":"s","usage":{"input":1}}"# : "{}"
    }
    return try await service.send(
      .post, "/v1/events" + query, "[" + events.joined(separator: ",") + "]")
  }

  @Test func `has details of the first hundred, and the indices of all`() async throws {
    let answer = try await post(10_000)
    #expect(answer.status == 422)
    #expect(answer["rejected"] == "10000")
    #expect(answer["items.99.index"] == "99" && answer["items.100.index"] == nil)
    #expect(answer["rejected_ranges.0.0"] == "0" && answer["rejected_ranges.0.1"] == "9999")
    #expect(answer["rejected_ranges.1.0"] == nil)
    #expect(answer.body.utf8.count < 32_768)
  }

  @Test func `has a range for each run of rejected items`() async throws {
    let answer = try await post(300) { $0 == 50 || (200..<210).contains($0) }
    #expect(answer.status == 207)
    #expect(answer["accepted"] == "11" && answer["rejected"] == "289")
    #expect(answer.body.contains("\"rejected_ranges\":[[0,49],[51,199],[210,299]]"))
  }

  @Test func `has no ranges where each has its item`() async throws {
    let answer = try await post(101) { $0 == 7 }
    #expect(answer["rejected"] == "100")
    #expect(answer["items.100.index"] == "100")
    #expect(!answer.body.contains("rejected_ranges"))
  }

  @Test func `says of an atomic one what was not attempted in the same way`() async throws {
    let answer = try await post(200, query: "?atomic=true") { $0 > 0 }
    #expect(answer.status == 422 && answer["rejected"] == "200")
    #expect(answer.body.contains("\"rejected_ranges\":[[0,199]]"))
    #expect(answer["items.99.code"] == "not_attempted" && answer["items.100.code"] == nil)
  }
}
