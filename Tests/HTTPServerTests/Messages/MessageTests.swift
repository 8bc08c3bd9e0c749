import Testing

@testable import HTTPServer

@Suite struct MessageTests {
  static func request(_ text: String) throws -> Request {
    var driver = ConnectionDriver()
    driver.feed(text)
    return try #require(driver.requests.first)
  }

  @Test func `fields are found whatever their case, repeated ones joined`() throws {
    let request = try Self.request(
      "GET / HTTP/1.1\r\nHost: a\r\nAccept: text/html \r\nX-E:\r\naccept:\t*/*\r\n\r\n")
    #expect(request.headers["ACCEPT"] == "text/html, */*")
    #expect(request.headers.values(of: "accept") == ["text/html", "*/*"])
    #expect(request.headers["x-e"] == "")
    #expect(request.headers["x"] == nil)
    #expect(request.headers.map(\.name) == ["Host", "Accept", "X-E", "accept"])
    #expect(request.peer == "192.0.2.1")
  }

  @Test func `the authority of an absolute form takes the place of Host`() throws {
    let request = try Self.request("GET http://b:81/ HTTP/1.1\r\nX: y\r\nHost: aaa\r\nZ: z\r\n\r\n")
    #expect(request.headers["host"] == "b:81")
    #expect(request.headers["z"] == "z")
    let old = try Self.request("GET http://b/ HTTP/1.0\r\nX: y\r\n\r\n")
    #expect(old.headers.map(\.value) == ["b", "y"])
  }

  @Test func `fields made by hand cannot hold another line`() {
    let headers = Headers([("A", "b\r\nC: d"), ("bad name", "e"), ("F", "")])
    #expect(headers["a"] == "bC: d")
    #expect(headers["c"] == nil)
    #expect(headers.map(\.name) == ["A", "F"])
  }

  @Test func `a path is decoded once`() throws {
    #expect(
      try Self.request("GET /a%20b%252F+%C3%A9?c HTTP/1.1\r\nHost: a\r\n\r\n").path == "/a b%2F+é")
    #expect(Request(method: .get, target: "/%ff") == nil)
    #expect(Request(method: .get, target: "/a?%ff%")?.path == "/a")
  }

  @Test func `a query is a form, and its malformed escapes stay`() {
    let query = Query("a=1&b=x+y%26z&&c&a=2&=e&%zz=%2&d=%4")
    #expect(query["a"] == "1")
    #expect(query["b"] == "x y&z")
    #expect(query["c"] == "")
    #expect(query["%zz"] == "%2")
    #expect(query["d"] == "%4")
    #expect(query["nothing"] == nil)
    #expect(query.items.map(\.name) == ["a", "b", "c", "a", "", "%zz", "d"])
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (1_709_210_096, "Thu, 29 Feb 2024 12:34:56 GMT"),
    (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
  ])
  func `dates are fixed`(seconds: Int, text: String) {
    #expect(
      String(decoding: HTTPDate(secondsSince1970: seconds).line, as: UTF8.self)
        == "Date: \(text)\r\n")
  }
}
