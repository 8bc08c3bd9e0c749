import Testing
import Usage

@testable import Webhooks

@Suite struct `An e-mail` {
  @Test(arguments: [
    "ops@example.com", "first.last+tally@sub.example.com", "a@localhost", "x_y-z@example.co.uk",
  ])
  func `goes to a plain address`(address: String) {
    #expect(MailAddress(url: "mailto:" + address)?.text == address)
  }

  @Test(arguments: [
    "", "ops", "@example.com", "ops@", "a@b@c", "ops@example..com", ".ops@example.com",
    "o..ps@example.com", "ops@-a.example", "ops@example.com?cc=x@example.com", "o ps@example.com",
    "ops@example.com,x@example.com", "<ops@example.com>", "\"ops\"@example.com",
    "ops@example.com\r\nRCPT TO:<x@example.com>", "öps@example.com", "ops@exämple.com",
    "%6fps@example.com", "ops@[127.0.0.1]", String(repeating: "a", count: 65) + "@example.com",
  ])
  func `goes nowhere else`(address: String) {
    #expect(MailAddress(url: "mailto:" + address) == nil)
  }

  private func mail(_ body: String) throws -> [String] {
    let message = SignedMessage(
      id: "msg_1", body: Array(body.utf8), secrets: [],
      now: Timestamp(microseconds: 1_795_341_600_000_000))
    let bytes = MailMessage(
      message, to: try #require(MailAddress("ops@example.com")),
      from: try #require(MailAddress("tally@example.org"))
    ).bytes
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\r\n" as Character, omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `has a header, and its text in Base64`() throws {
    #expect(
      try mail("Budget team\n\n{}\n") == [
        "From: Tally <tally@example.org>", "To: <ops@example.com>",
        "Subject: =?utf-8?B?VGFsbHk6IEJ1ZGdldCB0ZWFt?=", "Date: Sun, 22 Nov 2026 10:00:00 +0000",
        "Message-ID: <msg_1@example.org>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        "QnVkZ2V0IHRlYW0KCnt9Cg==", "",
      ])
  }

  @Test func `keeps to the length of lines, and cuts a subject between characters`() throws {
    let lines = try mail(String(repeating: "é\u{1F600}", count: 200) + "\r\nBcc: x@example.com\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(!lines.contains { $0.hasPrefix("Bcc") })
    let words = lines.filter { $0.contains("=?utf-8?B?") }
    #expect(words.count == 6)
  }

  @Test func `needs a relay of which all is known`() throws {
    for (url, read) in [
      ("smtp://a.example", "smtp://a.example:587"), ("smtps://a.example/", "smtps://a.example:465"),
      ("smtp://A.example:443", "smtp://a.example:443"),
      ("smtp://10.0.0.1:25", "smtp://10.0.0.1:25"),
      ("smtp://[::1]:25", "smtp://[0:0:0:0:0:0:0:1]:25"),
    ] {
      #expect(try MailRelay(url: url, sender: "t@a").url == read)
    }
    for url in [
      "a.example", "http://a.example", "smtp://a.example/x", "smtp://u@a.example", "smtp:",
    ] {
      #expect(throws: MailRelay.Malformed.self) { try MailRelay(url: url, sender: "t@a") }
    }
    #expect(throws: MailRelay.Malformed.self) { try MailRelay(url: "smtp://a.example", sender: "") }
    #expect(throws: MailRelay.Malformed.self) {
      try MailRelay(url: "smtp://a.example", sender: "t@a", user: "u")
    }
    #expect(throws: MailRelay.Malformed.self) {
      try MailRelay(url: "smtps://a.example", sender: "t@a", isPlain: true)
    }
    #expect(throws: MailRelay.Malformed.self) {
      try MailRelay(
        url: "smtp://a.example", sender: "t@a", user: "u", password: "p", isPlain: true)
    }
    _ = try MailRelay(
      url: "smtp://127.0.0.1:25", sender: "t@a", user: "u", password: "p", isPlain: true)
  }
}
