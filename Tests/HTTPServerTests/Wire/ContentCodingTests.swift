import Testing

@testable import HTTPServer

@Suite struct ContentCodingTests {
  static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0, 0x86, 0xA6,
    0x10, 0x36, 0x05, 0, 0, 0,
  ]
  static let zlib: [UInt8] = [
    0x78, 0xDA, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0, 0x06, 0x2C, 0x02, 0x15,
  ]
  static let raw: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0]
  /// A megabyte of zeros in a kilobyte of gzip.
  static let bomb: [UInt8] =
    [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xED, 0xC1, 0x31, 0x01, 0, 0, 0, 0xC2, 0xA0]
    + [0xF5, 0x4F, 0x6D, 0x08, 0x5F, 0xA0] + [UInt8](repeating: 0, count: 1_016)
    + [0x3E, 0x03, 0x1C, 0xEA, 0x38, 0xA7, 0, 0, 0x10, 0]

  static func post(_ coding: String, _ body: [UInt8]) -> [UInt8] {
    Array(
      """
      POST / HTTP/1.1\r
      Host: a\r
      Content-Encoding: \(coding)\r
      Content-Length: \(body.count)\r
      \r

      """.utf8) + body
  }

  @Test(arguments: [
    ("gzip", gzip), ("X-GZIP", gzip), ("deflate", zlib), ("deflate", raw),
    ("identity", Array("hello".utf8)),
  ])
  func `a known coding is taken off`(coding: String, body: [UInt8]) {
    var driver = ConnectionDriver()
    driver.feed(Self.post(coding, body))
    #expect(driver.outcomes == [.request("POST", "/", "hello")])
  }

  @Test func `content is counted as it is held, before and after`() throws {
    var request = try #require(Request(method: .post, target: "/", headers: Headers([])))
    request.coded = CodedContent(Self.gzip, .gzip, limits: ServerLimits())
    #expect(request.contentByteCount == Self.gzip.count)
    try request.decodeContent()
    #expect(request.contentByteCount == 5)
  }

  @Test func `several gzip members are one content`() {
    var driver = ConnectionDriver()
    driver.feed(Self.post("gzip", Self.gzip + Self.gzip))
    #expect(driver.outcomes == [.request("POST", "/", "hellohello")])
  }

  @Test func `no content needs no decoding`() {
    var driver = ConnectionDriver()
    driver.feed(Self.post("gzip", []))
    #expect(driver.outcomes == [.request("POST", "/")])
  }

  @Test(arguments: ["br", "gzip, gzip", "zz"])
  func `an unknown coding is answered 415`(coding: String) {
    var driver = ConnectionDriver()
    driver.feed(Self.post(coding, Self.gzip))
    #expect(driver.outcomes == [.refused(415)])
    #expect(driver.errors.first?.headers.first?.value == "gzip, deflate")
  }

  @Test(arguments: [
    Array("hello".utf8), Array(gzip.dropLast()), Array(gzip.dropLast(9)), gzip + [0],
    gzip + gzip.prefix(3),
    Array(gzip.prefix(10)),
  ])
  func `content that does not match its coding is answered 400`(body: [UInt8]) {
    var driver = ConnectionDriver()
    driver.feed(Self.post("gzip", body))
    #expect(driver.outcomes == [.refused(400)])
  }

  @Test func `a bomb is stopped by the ratio`() {
    var driver = ConnectionDriver()
    driver.feed(Self.post("gzip", Self.bomb))
    #expect(driver.outcomes == [.refused(413)])
  }

  @Test func `a bomb is stopped by the size`() {
    var limits = ServerLimits()
    limits.compressionRatioMax = 2_000
    var driver = ConnectionDriver(limits)
    driver.feed(Self.post("gzip", Self.bomb))
    #expect(driver.requests.first?.body.count == 1_048_576)
    limits.decodedBodyBytesMax = 1_048_575
    driver = ConnectionDriver(limits)
    driver.feed(Self.post("gzip", Self.bomb))
    #expect(driver.outcomes == [.refused(413)])
    driver = ConnectionDriver()
    driver.feed(Self.post("gzip", Array(repeatElement(Self.bomb, count: 100).joined())))
    #expect(driver.outcomes == [.refused(413)])
  }
}
