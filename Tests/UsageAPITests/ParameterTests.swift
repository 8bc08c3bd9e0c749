import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `A parameter` {
  private func request(_ query: String) throws -> Request {
    try #require(Request(method: .get, target: "/x?" + query))
  }

  @Test(arguments: [("", 50), ("limit=1", 1), ("limit=500", 500), ("a=b&limit=7&limit=x", 7)])
  func `limit is from 1 to 500, and 50 by default`(query: String, limit: Int) throws {
    #expect(try request(query).limit(APILimits()) == limit)
  }

  @Test(arguments: [
    "limit=", "limit", "limit=0", "limit=501", "limit=-1", "limit=1.0", "limit=ten", "limit=%2B5",
    "limit=99999999999999999999", "limit=0x10", "limit=%D9%A1",
  ])
  func `limit that is none is refused`(query: String) throws {
    let request = try request(query)
    let problem = #expect(throws: Problem.self) { try request.limit(APILimits()) }
    #expect(problem?.field == "limit")
    #expect(problem?.code == .invalidRequest)
  }

  @Test func `day is one of the calendar`() throws {
    #expect(try request("").day("from") == nil)
    #expect(try request("from=2024-02-29").day("from")?.description == "2024-02-29")
  }

  @Test(arguments: [
    "", "2025-02-29", "2025-1-1", "2025-13-01", "1969-12-31", "today", "2025-01-01T",
  ])
  func `day that is none is refused`(text: String) throws {
    let request = try request("from=" + text)
    #expect(throws: Problem.self) { try request.day("from") }
  }
}
