extension WireVector {
  static let lengths: [WireVector] = [
    .good(
      "content of a length", "POST / HTTP/1.1\r\nHost: a\r\ncontent-LENGTH:\t 5 \r\n\r\nhello",
      .request("POST", "/", "hello")),
    .good("no length is no content", "POST / HTTP/1.1\r\nHost: a\r\n\r\n", .request("POST", "/")),
    .good(
      "a length of 0", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
      .request("POST", "/")),
    .good(
      "content of a GET is consumed", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi",
      .request("GET", "/", "hi")),
    .good(
      "an underscore makes another field",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent_Length: 0\r\n\r\nhi",
      .request("POST", "/", "hi")),
    .framing("a length with a plus", "Content-Length: +5", 400),
    .framing("a length with a minus", "Content-Length: -5", 400),
    .framing("a length in hexadecimal", "Content-Length: 0x5", 400),
    .framing("a length with a letter", "Content-Length: 5a", 400),
    .framing("a length with decimals", "Content-Length: 5.0", 400),
    .framing("a length with an underscore", "Content-Length: 1_0", 400),
    .framing("an empty length", "Content-Length:", 400),
    .framing("a length with a space inside", "Content-Length: 5 5", 400),
    .framing("a length with leading zeros", "Content-Length: 005", 400),
    .framing("a list of equal lengths", "Content-Length: 5, 5", 400),
    .framing("a list of different lengths", "Content-Length: 5, 6", 400),
    .framing("equal lengths on two lines", "Content-Length: 5\r\nContent-Length: 5", 400),
    .framing("different lengths on two lines", "Content-Length: 5\r\nContent-Length: 4", 400),
    .framing("a length in other digits", "Content-Length: \u{FF15}", 400),
    .framing("a length over the limit", "Content-Length: 8388609", 413),
    .framing("a length of 2^63", "Content-Length: 9223372036854775808", 400),
    .framing("a length of 2^64 + 5", "Content-Length: 18446744073709551621", 400),
    .framing("a length of 2^63 - 1", "Content-Length: 9223372036854775807", 413),
    .framing(
      "a length of 400 digits", "Content-Length: " + String(repeating: "9", count: 400), 400),
  ]

  static let transferCodings: [WireVector] = [
    .good(
      "chunked, whatever its case",
      "POST / HTTP/1.1\r\nHost: a\r\ntransfer-ENCODING: ChUnKeD\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
      .request("POST", "/", "hello")),
    .framing("both framings", "Content-Length: 5\r\nTransfer-Encoding: chunked", 400),
    .framing(
      "both framings, the other way around",
      "Transfer-Encoding: chunked\r\nContent-Length: 5", 400),
    .bad("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    .framing("gzip as the last coding", "Transfer-Encoding: chunked, gzip", 400),
    .framing("gzip alone", "Transfer-Encoding: gzip", 400),
    .framing("identity", "Transfer-Encoding: identity", 400),
    .framing("chunked twice", "Transfer-Encoding: chunked, chunked", 400),
    .framing(
      "chunked on two lines", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400),
    .framing("gzip below chunked", "Transfer-Encoding: gzip, chunked", 501),
    .framing("something like chunked", "Transfer-Encoding: xchunked", 400),
    .framing("chunked in quotes", "Transfer-Encoding: \"chunked\"", 400),
    .framing("chunked with a parameter", "Transfer-Encoding: chunked;a=b", 400),
    .framing("an empty coding", "Transfer-Encoding:", 400),
    .framing("an empty list member", "Transfer-Encoding: , chunked", 400),
    .framing("a vertical tab", "Transfer-Encoding: \u{B}chunked", 400),
  ]

  static let chunkedContents: [WireVector] = [
    .good(
      "many chunks", chunkedHead + "1\r\nh\r\n0004\r\nello\r\n0\r\n\r\n",
      .request("POST", "/", "hello")),
    .good(
      "a size in upper case", chunkedHead + "A\r\n0123456789\r\n0\r\n\r\n",
      .request("POST", "/", "0123456789")),
    .good(
      "extensions are ignored",
      chunkedHead + "5;a;b=c;d=\"e;\\\"f\"\r\nhello\r\n0;z\r\n\r\n",
      .request("POST", "/", "hello")),
    .good(
      "bad white space in extensions",
      chunkedHead + "5 ;\ta = \"b\" ; c ;d\r\nhello\r\n0\r\n\r\n", .request("POST", "/", "hello")),
    .good(
      "trailers are thrown away",
      chunkedHead + "5\r\nhello\r\n0\r\nContent-Length: 9\r\nHost: evil\r\n\r\n",
      .request("POST", "/", "hello")),
    .good("no content at all", chunkedHead + "0\r\n\r\n", .request("POST", "/")),
    .chunks("a size with a plus", "+5\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a size with 0x", "0x5\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a size with an underscore", "0_5\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a space before the size", " 5\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a space after the size", "5 \r\nhello\r\n0\r\n\r\n", 400),
    .chunks("an empty size", "\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("an extension without a size", ";a=b\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("white space at the end of an extension", "5;a \r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a semicolon and nothing after it", "5;\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("an extension with an empty value", "5;a=\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a size with NUL", "5\0\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a size of 17 digits", "10000000000000005\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a size of 2^63", "8000000000000000\r\n", 400),
    .chunks("a size over the limit", "800001\r\n", 413),
    .chunks("data longer than the size", "5\r\nhelloXX\r\n0\r\n\r\n", 400),
    .chunks("no CR LF after the data", "5\r\nhello0\r\n\r\n", 400),
    .chunks("a bare LF after the size", "5\nhello\r\n0\r\n\r\n", 400),
    .chunks("a bare LF after the data", "5\r\nhello\n0\r\n\r\n", 400),
    .chunks("a bare CR after the size", "5\rhello\r\n0\r\n\r\n", 400),
    .chunks("a bare CR after the data", "5\r\nhello\r0\r\n\r\n", 400),
    .chunks("a bare LF in an extension", "5;a\nb\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("a bare CR in an extension", "5;a\rb\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("NUL in an extension", "5;a\0b\r\nhello\r\n0\r\n\r\n", 400),
    .chunks("extensions without end", "5;" + String(repeating: "a", count: 17_000), 400),
    .chunks("a trailer without a colon", "0\r\nno colon\r\n\r\n", 400),
    .chunks("NUL in a trailer", "0\r\nX: a\0b\r\n\r\n", 400),
    .chunks("a folded trailer", "0\r\nX: a\r\n b\r\n\r\n", 400),
    .chunks("a trailer that is too large", "0\r\nX: " + String(repeating: "a", count: 33_000), 431),
    .chunks("too many trailers", "0\r\n" + String(repeating: "X: a\r\n", count: 102), 431),
  ]
}
