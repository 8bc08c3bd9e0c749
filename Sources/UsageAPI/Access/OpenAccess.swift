import HTTPServer

/// Guards a server without keys against web pages and proxies. A browser on the same machine can
/// reach it, and must not hand it over to whatever site is open; a proxy can, and hands it over to
/// whoever reaches the proxy.
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
    let host = request.headers["host"]
    try checkOrigin(of: request, host: host)
    guard isLoopbackOnly else { return }
    if let field = request.headers.first(of: Self.proxyFields) {
      throw Problem(
        .forbidden,
        "without keys Tally takes nothing that came through a proxy, as \(field) says: whoever "
          + "reaches the proxy could do everything; make the first key, with `tally keys create "
          + "--name me --scope admin`", field: field)
    }
    guard let host else { return }
    guard Self.isLoopback(host) else {
      throw Problem(
        .forbidden,
        "an open server answers to localhost and 127.0.0.1 only, not to \(host); make an API key "
          + "to use another name",
        field: "Host")
    }
  }

  /// What proxies add (RFC 7239, RFC 9110 section 7.6.3, and what was there before these).
  private static let proxyFields: [StaticString] = [
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port",
    "x-forwarded-proto", "x-forwarded-server", "x-real-ip", "x-client-ip", "true-client-ip",
    "cf-connecting-ip",
  ]

  /// Browsers that send no `Sec-Fetch-Site` say of each request that may change something which
  /// page makes it (https://fetch.spec.whatwg.org/#origin-header): one of this server, or one of
  /// this machine.
  private func checkOrigin(of request: Request, host: String?) throws(Problem) {
    guard !request.method.isSafe, let origin = request.headers["origin"] else { return }
    let parts = origin.split(separator: "://", maxSplits: 1)
    let isOwn =
      parts.count == 2
      && (Self.isLoopback(String(parts[1])) || parts[1].lowercased() == host?.lowercased())
    guard isOwn else {
      throw Problem(
        .forbidden,
        "a page of \(origin) may not change anything on an open server; make an API key for it",
        field: "Origin")
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
