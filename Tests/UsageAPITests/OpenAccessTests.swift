import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `An open server` {
  @Test(arguments: [
    ("127.0.0.1:8080", true), ("127.5.6.7", true), ("localhost", true), ("LOCALHOST:80", true),
    ("tally.localhost:8080", true), ("[::1]:8080", true), ("evil.example", false),
    ("127.0.0.1.evil.example", false), ("127.evil.example.com", false), ("10.0.0.1", false),
    ("localhost.evil.example", false),
  ])
  func `answers to this machine's names only`(host: String, isTaken: Bool) throws {
    let request = try #require(
      Request(method: .get, target: "/", headers: Headers([(name: "Host", value: host)])))
    let local = OpenAccess(isLoopbackOnly: true)
    #expect(isTaken == ((try? local.check(request)) != nil))
    // Told to be open to others, it cannot know its own names.
    #expect(throws: Never.self) { try OpenAccess(isLoopbackOnly: false).check(request) }
  }

  @Test(arguments: [("cross-site", false), ("same-origin", true), ("none", true)])
  func `refuses the pages of other sites`(site: String, isTaken: Bool) throws {
    let request = try #require(
      Request(
        method: .post, target: "/v1/sessions/s1/end",
        headers: Headers([
          (name: "Host", value: "127.0.0.1"), (name: "Sec-Fetch-Site", value: site),
        ])))
    #expect(isTaken == ((try? OpenAccess(isLoopbackOnly: true).check(request)) != nil))
  }
}
