import Testing
import Usage

@testable import Dialects

@Suite struct `A dialect's request` {
  private func request(_ parameters: [String: String]) -> DialectRequest {
    var request = Reading.request([])
    request.parameters = parameters
    return request
  }

  @Test func `has flags that are true or false`() throws {
    #expect(try !request([:]).flag("atomic"))
    #expect(try !request(["atomic": "false"]).flag("atomic"))
    #expect(try request(["atomic": "true"]).flag("atomic"))
    for text in ["yes", "TRUE", "", "2"] {
      let error = #expect(throws: DialectError.self) {
        try request(["atomic": text]).flag("atomic")
      }
      #expect(error?.code == .invalidRequest)
      #expect(error?.field == "atomic")
    }
  }

  @Test func `makes the same ids again under the same key`() {
    #expect(Reading.request([]).generatedID(3) == "evt_new")
    #expect(Reading.request([], idempotencyKey: "k").generatedID(3) == "idempotency-key:k#3")
  }
}

@Suite struct `A report` {
  @Test func `counts on where another is added`() {
    var first = IngestReport()
    first.accept()
    first.reject(id: "b", Rejection(.missingField, field: "f", "must be there"))
    var second = IngestReport()
    second.ignore()
    second.repeatKnown()
    second.add(id: "e", .duplicate)
    first.append(second)
    #expect((first.accepted, first.rejected, first.ignored, first.duplicate) == (1, 1, 1, 2))
    #expect(first.lines.map(\.index) == [1, 4])
    #expect(first.lines.map(\.id) == ["b", "e"])
    #expect(!first.isAllRejected)
  }
}
