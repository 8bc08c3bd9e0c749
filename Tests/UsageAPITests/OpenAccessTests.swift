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

  @Test(arguments: [
    "Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-FORWARDED-PROTO", "X-Real-IP", "Via",
  ])
  func `refuses what came through a proxy, unless it is told to be open`(field: String) throws {
    let request = try #require(
      Request(
        method: .get, target: "/v1/keys",
        headers: Headers([(name: "Host", value: "127.0.0.1"), (name: field, value: "x")])))
    let problem = #expect(throws: Problem.self) {
      try OpenAccess(isLoopbackOnly: true).check(request)
    }
    #expect(problem?.code == .forbidden && problem?.field == field)
    #expect(problem?.detail.contains("tally keys create") == true)
    #expect(throws: Never.self) { try OpenAccess(isLoopbackOnly: false).check(request) }
  }

  @Test(arguments: [
    ("POST", "https://evil.example", false), ("DELETE", "null", false),
    ("POST", "http://127.0.0.1.evil.example", false), ("POST", "http://localhost:3000", true),
    ("POST", "http://127.0.0.1:8080", true), ("GET", "https://evil.example", true),
    ("PATCH", "evil", false), ("POST", "", false),
  ])
  func `is changed by pages of this machine alone`(
    method: String, origin: String, isTaken: Bool
  ) throws {
    let request = try #require(
      Request(
        method: Method(rawValue: method), target: "/v1/sessions/s1/end",
        headers: Headers([
          (name: "Host", value: "127.0.0.1:8080"), (name: "Origin", value: origin),
        ])))
    #expect(isTaken == ((try? OpenAccess(isLoopbackOnly: true).check(request)) != nil))
  }

  @Test func `of another name is changed by its own pages`() throws {
    func isTaken(_ origin: String) throws -> Bool {
      let request = try #require(
        Request(
          method: .post, target: "/",
          headers: Headers([
            (name: "Host", value: "Tally.lan:8080"), (name: "Origin", value: origin),
          ])))
      return (try? OpenAccess(isLoopbackOnly: false).check(request)) != nil
    }
    #expect(try isTaken("http://tally.lan:8080"))
    #expect(try !isTaken("http://tally.lan"))
  }
}
