import HTTPServer

/// Guards a server without keys against web pages: a browser on the same machine can reach it, and
/// must not hand it over to whatever site is open.
struct OpenAccess: Sendable {
  /// True where only this machine can connect: then the host that a request names must be this
  /// machine, or another name was made to lead here (DNS rebinding).
  let isLoopbackOnly: Bool

  func check(_ request: Request) throws(Problem) {
    // https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header; only browsers send it.
    if request.headers["sec-fetch-site"] == "cross-site" {
      throw Problem(
        .forbidden, "a page of another site may not use an open server; make an API key for it")
    }
    guard isLoopbackOnly, let host = request.headers["host"] else { return }
    guard Self.isLoopback(host) else {
      throw Problem(
        .forbidden,
        "an open server answers to localhost and 127.0.0.1 only, not to \(host); make an API key "
          + "to use another name",
        field: "Host")
    }
  }

  /// `localhost`, a name below it, `[::1]` or an address that begins with 127, with or without a
  /// port. Every request asks this, so it makes nothing of the common hosts.
  private static func isLoopback(_ host: String) -> Bool {
    if host.hasPrefix("[::1]") { return true }
    let name = host.utf8.prefix { $0 != UInt8(ascii: ":") }
    if isLoopbackAddress(name) { return true }
    let lowercased = Substring(name).lowercased()
    return lowercased == "localhost" || lowercased.hasSuffix(".localhost")
  }

  /// 127.0.0.0/8 (RFC 1122 section 3.2.1.3), as four decimal numbers.
  private static func isLoopbackAddress(_ name: Substring.UTF8View) -> Bool {
    guard name.starts(with: "127.".utf8) else { return false }
    var dots = 0
    var digits = 0
    var number = 0
    for byte in name {
      if byte == UInt8(ascii: ".") {
        guard digits > 0 else { return false }
        dots += 1
        digits = 0
        number = 0
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return false }
        digits += 1
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        guard number <= 255 else { return false }
      }
    }
    return dots == 3 && digits > 0
  }
}
