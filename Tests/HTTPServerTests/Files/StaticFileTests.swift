import Synchronization
import Testing

@testable import HTTPServer

@Suite struct StaticFileTests {
  private static let text = Array(String(repeating: "a line of a page\n", count: 100).utf8)
  private static let file = StaticFile(
    text, contentType: "text/plain", headers: [("X-Content-Type-Options", "nosniff")])

  private func answer(
    _ fields: [(name: String, value: String)] = [], of file: StaticFile = Self.file
  ) throws -> (response: Response, headers: [String: String]) {
    let request = try #require(Request(method: .get, target: "/", headers: Headers(fields)))
    let response = file.response(to: request)
    return (response, Dictionary(response.headers.map { ($0.name, $0.value) }) { $1 })
  }

  @Test func `A client that takes no coding is sent the file as it is`() throws {
    let (response, headers) = try answer()
    #expect(response.status == 200)
    #expect(response.body == Self.text)
    #expect(headers["Content-Type"] == "text/plain")
    #expect(headers["X-Content-Type-Options"] == "nosniff")
    #expect(headers["Vary"] == "Accept-Encoding")
    #expect(headers["Content-Encoding"] == nil)
  }

  @Test func `A client that takes gzip is sent the same file compressed, with a tag of its own`()
    throws
  {
    let (response, headers) = try answer([("Accept-Encoding", "br, gzip;q=0.5")])
    #expect(headers["Content-Encoding"] == "gzip")
    #expect(response.body.count < Self.text.count / 4)
    let decoded = try ContentDecoder.decode(response.body, .gzip, limits: ServerLimits())
    #expect(decoded == Self.text)
    #expect(try answer().headers["ETag"] != headers["ETag"])
  }

  @Test func `Nothing is compressed that would not be smaller`() throws {
    let small = StaticFile([7], contentType: "text/plain")
    let (response, headers) = try answer([("Accept-Encoding", "gzip")], of: small)
    #expect(response.body == [7])
    #expect(headers["Content-Encoding"] == nil)
    #expect(headers["Vary"] == nil)
  }

  @Test(arguments: ["TAG", "W/TAG", "\"other\", TAG", "\"other\" , W/TAG ,\"more\"", "*"])
  func `A client that has the file is told so in 304`(list: String) throws {
    let tag = try #require(try answer().headers["ETag"])
    let known = list.replacing("TAG", with: tag)
    let (response, headers) = try answer([("If-None-Match", known)])
    #expect(response.status == 304)
    #expect(response.body == [])
    #expect(headers["ETag"] == tag)
  }

  @Test(arguments: ["\"other\"", "", "TAG\"", "\"TAG"])
  func `A client that has another file is sent this one`(list: String) throws {
    let tag = try #require(try answer().headers["ETag"]).dropFirst().dropLast()
    let known = list.replacing("TAG", with: String(tag))
    #expect(try answer([("If-None-Match", known)]).response.status == 200)
  }

  @Test func `Files that differ have tags that differ`() throws {
    let other = StaticFile(Self.text.dropLast() + [0], contentType: "text/plain")
    #expect(try answer().headers["ETag"] != answer(of: other).headers["ETag"])
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("x-gzip", true), ("*", true), ("gzip;q=1", true),
    ("deflate, gzip ;q=0.001", true), ("br;q=1.0, *;q=0.1", true), ("", false),
    ("identity", false), ("gzip;q=0", false), ("gzip; q=0.000", false), ("*, gzip;q=0", false),
    ("br, deflate", false), ("notgzip", false), (";,", false),
  ])
  func `Gzip is sent where Accept-Encoding has it`(field: String, isTaken: Bool) throws {
    let headers = try answer([("Accept-Encoding", field)]).headers
    #expect(headers["Content-Encoding"] == (isTaken ? "gzip" : nil))
  }

  @Test(arguments: [
    ("", ""), ("aZ09-._~", "aZ09-._~"), ("a b/c?d#e%", "a%20b%2Fc%3Fd%23e%25"),
    ("ü🙂", "%C3%BC%F0%9F%99%82"), ("\r\n\"<>", "%0D%0A%22%3C%3E"),
  ])
  func `A text is percent-encoded so that decoding gives it back`(text: String, encoded: String) {
    #expect(PercentEncoding.encoded(text) == encoded)
    #expect(PercentEncoding.pathDecoded(encoded) == text)
  }
}

@Suite struct LazyFileTests {
  @Test func `a file is made once, when it is first asked for`() async throws {
    let count = Mutex(0)
    let file = LazyFile {
      count.withLock { $0 += 1 }
      return StaticFile([7], contentType: "text/plain")
    }
    #expect(count.withLock { $0 } == 0)
    let request = try #require(Request(method: .get, target: "/"))
    for _ in 0..<3 {
      let response = await withCheckedContinuation { continuation in
        file.answer(request, Exchange { continuation.resume(returning: $0) })
      }
      #expect(response.status == 200 && response.body == [7])
    }
    #expect(count.withLock { $0 } == 1)
  }
}
