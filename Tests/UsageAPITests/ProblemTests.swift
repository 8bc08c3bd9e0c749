import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Every problem` {
  @Test(arguments: ProblemCode.allCases)
  func `has a status, a title and a code in snake case`(code: ProblemCode) {
    #expect((400...599).contains(code.status) || code.status == 200)
    #expect(code.title.first?.isUppercase == true)
    #expect(!code.title.hasSuffix("."))
    #expect(code.rawValue.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x5f })
  }

  @Test func `has a title of its own`() {
    #expect(Set(ProblemCode.allCases.map(\.title)).count == ProblemCode.allCases.count)
  }

  @Test func `is rendered as RFC 9457 shapes it`() {
    let problem = Problem(
      .invalidRequest, "say \"please\"", field: "limit", headers: [("Retry-After", "1")])
    let answer = Answer(problem.response)
    #expect(
      answer.body == """
        {"type":"urn:tally:problem:invalid_request","title":"The request is malformed",\
        "status":400,"code":"invalid_request","detail":"say \\"please\\"","field":"limit"}

        """)
    #expect(answer.header("Content-Type") == "application/problem+json")
    #expect(answer.header("Retry-After") == "1")
  }

  @Test func `of the store that cannot be written says when to try again`() {
    let answer = Answer(
      Problem(StoreError.unavailable(reason: "the disk is full", retryAfterSeconds: 7)).response)
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "7")
    #expect(answer["code"] == "store_unavailable")
    #expect(answer["detail"]?.hasPrefix("the disk is full") == true)
  }

  @Test(arguments: [
    (StoreError.sessionNotFound, 404, "session_not_found"),
    (.userNotFound, 404, "user_not_found"),
    (.keyNotFound, 404, "key_not_found"),
    (.invalidCursor, 400, "invalid_cursor"),
    (.sessionConflict(field: "user_id", stored: "a", given: "b"), 409, "session_conflict"),
  ])
  func `of the store has its status`(error: StoreError, status: Int, code: String) {
    let answer = Answer(Problem(error).response)
    #expect(answer.status == status)
    #expect(answer["code"] == code)
  }
}
