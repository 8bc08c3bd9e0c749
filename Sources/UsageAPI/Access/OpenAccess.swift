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

  private static func isLoopback(_ host: String) -> Bool {
    if host.hasPrefix("[::1]") { return true }
    let name = host.prefix { $0 != ":" }.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
