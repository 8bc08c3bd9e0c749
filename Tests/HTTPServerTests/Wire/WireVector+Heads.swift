extension WireVector {
  static let requestLines: [WireVector] = [
    .good("a plain GET", "GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n", .request("GET", "/a?b=c")),
    .good(
      "an empty line before the request line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/")),
    .good(
      "an unknown method is a request", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("BREW", "/")),
    .good(
      "an absolute form", "GET http://b:80/x?y HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/x?y")),
    .good(
      "an absolute form without a path", "GET HTTPS://b HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/")),
    .good(
      "an absolute form with only a query", "GET http://b?q HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/?q")),
    .good(
      "OPTIONS of the server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("OPTIONS", "*")),
    .good(
      "OPTIONS of the server in absolute form",
      "OPTIONS http://b HTTP/1.1\r\nHost: a\r\n\r\n", .request("OPTIONS", "*")),
    .good("a higher minor version", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", .request("GET", "/")),
    .good(
      "HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", .request("GET", "/"),
      persists: false),
    .good(
      "HTTP/1.0 with keep-alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
      .request("GET", "/")),
    .good(
      "a target of the longest length",
      "GET /\(String(repeating: "a", count: 8_191)) HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/" + String(repeating: "a", count: 8_191))),
    .line(
      "a target that is too long", "GET /\(String(repeating: "a", count: 8_192)) HTTP/1.1", 414),
    .line("a target that never ends", "GET /\(String(repeating: "a", count: 20_000))", 414),
    .line("a method that is too long", "\(String(repeating: "A", count: 33)) / HTTP/1.1", 501),
    .line("a method that never ends", String(repeating: "A", count: 20_000), 400),
    .line("no version", "GET /", 400),
    .line("a version in lower case", "GET / http/1.1", 400),
    .line("a version with two digits", "GET / HTTP/1.10", 400),
    .line("a version with no dot", "GET / HTTP/11", 400),
    .line("a version with something after it", "GET / HTTP/1.1x", 400),
    .line("another major version", "GET / HTTP/2.0", 505),
    .line("HTTP/0.9", "GET / HTTP/0.9", 505),
    .line("two spaces before the target", "GET  / HTTP/1.1", 400),
    .line("two spaces before the version", "GET /  HTTP/1.1", 400),
    .line("a space at the end", "GET / HTTP/1.1 ", 400),
    .line("a space at the start", " GET / HTTP/1.1", 400),
    .line("tabs for spaces", "GET\t/\tHTTP/1.1", 400),
    .line("a space in the target", "GET /a b HTTP/1.1", 400),
    .line("a method that is no token", "G@T / HTTP/1.1", 400),
    .line("a control character in the target", "GET /\u{1} HTTP/1.1", 400),
    .line("DEL in the target", "GET /\u{7F} HTTP/1.1", 400),
    .line("an 8-bit octet in the target", "GET /\u{E9} HTTP/1.1", 400),
    .line("a fragment", "GET /#a HTTP/1.1", 400),
    .line("a target of no form", "GET healthz HTTP/1.1", 400),
    .line("another scheme", "GET ftp://a/ HTTP/1.1", 400),
    .line("user information in the target", "GET http://u@a/ HTTP/1.1", 400),
    .line("an absolute form without a host", "GET http:/// HTTP/1.1", 400),
    .line("the asterisk with GET", "GET * HTTP/1.1", 400),
    .line("CONNECT", "CONNECT a:80 HTTP/1.1", 501),
    .line("a malformed escape in the path", "GET /%zz HTTP/1.1", 400),
    .line("a cut escape in the path", "GET /%a HTTP/1.1", 400),
    .line("NUL in the path", "GET /%00 HTTP/1.1", 400),
    .line("octets in the path that are no UTF-8", "GET /%c0%ae HTTP/1.1", 400),
    .line("a bare CR in the request line", "GET /\r HTTP/1.1", 400),
    .bad("CR alone ends the lines", "GET / HTTP/1.1\rHost: a\r\r", 400),
    .bad("LF alone ends the lines", "GET / HTTP/1.1\nHost: a\n\n", 400),
    .bad("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    .bad("a TLS hello", [0x16, 0x03, 0x01, 0x00, 0xC8, 0x01], 400),
    .bad("many empty lines", String(repeating: "\r\n", count: 20), 400),
  ]

  static let fields: [WireVector] = [
    .good(
      "any token as a name", "GET / HTTP/1.1\r\nHost: a\r\n!#$%&'*+-.^_`|~09aZ: v\r\n\r\n",
      .request("GET", "/")),
    .good(
      "a tab and 8-bit octets in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\té\r\n\r\n",
      .request("GET", "/")),
    .good(
      "no blank, and no value", "GET / HTTP/1.1\r\nHost:a\r\nX:\r\n\r\n",
      .request("GET", "/")),
    .good("an IPv6 host", "GET / HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n", .request("GET", "/")),
    .good("a host with an empty port", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n", .request("GET", "/")),
    .bad("no host", "GET / HTTP/1.1\r\nX: y\r\n\r\n", 400),
    .bad("two hosts that are equal", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    .bad("two hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    .bad("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
    .bad("a host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
    .bad("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    .bad("a host with user information", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
    .bad("a host list", "GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", 400),
    .bad("a port that is no number", "GET / HTTP/1.1\r\nHost: a:8x\r\n\r\n", 400),
    .bad("a port that is too large", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", 400),
    .bad("a host of only a port", "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", 400),
    .bad("an address of too few parts", "GET / HTTP/1.1\r\nHost: [ab..cd::1]\r\n\r\n", 400),
    .bad("an address with two gaps", "GET / HTTP/1.1\r\nHost: [1::2::3]\r\n\r\n", 400),
    .bad("an address of nine parts", "GET / HTTP/1.1\r\nHost: [1:2:3:4:5:6:7:8:9]\r\n\r\n", 400),
    .bad("an address of seven parts", "GET / HTTP/1.1\r\nHost: [1:2:3:4:5:6:7]\r\n\r\n", 400),
    .bad("a part of five digits", "GET / HTTP/1.1\r\nHost: [::12345]\r\n\r\n", 400),
    .bad("a wrong IPv4 part", "GET / HTTP/1.1\r\nHost: [::1.2.3.256]\r\n\r\n", 400),
    .bad("an IPv4 part in the middle", "GET / HTTP/1.1\r\nHost: [::1.2.3.4:5]\r\n\r\n", 400),
    .good(
      "an IPv6 host with an IPv4 part", "GET / HTTP/1.1\r\nHost: [::ffff:1.2.3.4]\r\n\r\n",
      .request("GET", "/")),
    .good(
      "an IPv6 host of eight parts", "GET / HTTP/1.1\r\nHost: [1:2:3:4:5:6:7:8]\r\n\r\n",
      .request("GET", "/")),
    .bad("an open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
    .bad("brackets around a name", "GET / HTTP/1.1\r\nHost: [abc]\r\n\r\n", 400),
    .bad("a cut escape in the host", "GET / HTTP/1.1\r\nHost: a%4\r\n\r\n", 400),
    .field("a space before the colon", "X-A : b", 400),
    .field("a tab before the colon", "X-A\t: b", 400),
    .field("no colon", "X-Nothing", 400),
    .field("an empty name", ": b", 400),
    .field("a space in a name", "X A: b", 400),
    .field("a delimiter in a name", "X(A): b", 400),
    .field("an 8-bit octet in a name", "Xé: b", 400),
    .field("NUL in a name", "X\0: b", 400),
    .field("NUL in a value", "X: a\0b", 400),
    .field("a bare CR in a value", "X: a\rb", 400),
    .field("a bare LF in a value", "X: a\nY: b", 400),
    .field("another control character in a value", "X: a\u{1}b", 400),
    .field("DEL in a value", "X: a\u{7F}b", 400),
    .field("a folded line", "X: a\r\n b", 400),
    .field("a line folded with a tab", "X: a\r\n\tb", 400),
    .field("an unknown expectation", "Content-Length: 1\r\nExpect: 202-magic", 417),
    .field("too many fields", (0..<100).map { "X-\($0): v" }.joined(separator: "\r\n"), 431),
    .field("a value that is too large", "X: " + String(repeating: "a", count: 33_000), 431),
    .field("a name that is too large", String(repeating: "a", count: 33_000) + ": b", 431),
    .bad("a blank before the first field", "GET / HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n", 400),
  ]

  static let connections: [WireVector] = [
    .good(
      "close in a list, whatever its case",
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, CLOSE\r\n\r\n", .request("GET", "/"),
      persists: false),
    .good(
      "an upgrade is ignored",
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
      .request("GET", "/")),
    .good(
      "pipelined requests",
      "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"
        + "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"
        + "GET /3 HTTP/1.1\r\nHost: a\r\n\r\n",
      .request("GET", "/1"), .request("POST", "/2", "hi"), .request("GET", "/3")),
    WireVector(
      name: "a good request before a bad one",
      bytes: Array("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2\r\n\r\n".utf8),
      outcomes: [.request("GET", "/1"), .refused(400)], persists: false),
  ]
}
