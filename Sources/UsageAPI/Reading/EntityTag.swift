import HTTPServer
import Usage

/// The `ETag` of an answer that shows what a project counted (RFC 9110 section 8.8.3): the state of
/// the project, and what was asked of it. It is weak, since an answer may be compressed.
struct EntityTag: Sendable {
  let text: String

  /// - Parameter moment: what the answer depends on beside project and request, such as the minute
  ///   up to which a relative time reaches.
  init(_ request: Request, marker: ChangeMarker, userID: ExternalID?, moment: Int64) {
    var hash = Self.offset
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
      // What no UTF-8 has keeps parts apart.
      hash = (hash ^ 0xFF) &* Self.prime
    }
    add(request.path)
    // How long a client waits changes nothing of what it gets.
    for pair in request.query.text.split(separator: "&") where !pair.hasPrefix("wait=") {
      add(String(pair))
    }
    add(request.headers["accept"] ?? "")
    add(userID?.text ?? "")
    add("\(moment)")
    text = "W/\"\(marker).\(String(hash, radix: 16))\""
  }

  /// Whether the client has this answer already (RFC 9110 section 13.1.2).
  func matches(_ request: Request) -> Bool {
    // `*` asks whether there is anything at all, which takes a query to know: it is answered whole.
    request.hasContent(tagged: text)
  }

  // FNV-1a, 64 bits (RFC 9923): no secret is in it, and nothing but a stale page comes of a clash.
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
}
