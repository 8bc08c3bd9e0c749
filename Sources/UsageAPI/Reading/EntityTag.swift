import HTTPServer
import Usage

/// The `ETag` of an answer that shows what a project counted (RFC 9110 section 8.8.3): the state of
/// the project, and what was asked of it. It is weak, since an answer may be compressed.
struct EntityTag: Sendable {
  let text: String

  /// - Parameter moment: what the answer depends on beside project and request, such as the minute
  ///   up to which a relative time reaches.
  init(_ request: Request, marker: ChangeMarker, userID: ExternalID?, moment: Int64) {
    var hash = ContentHash()
    func add(_ text: String) {
      hash.add(text.utf8)
      // What no UTF-8 has keeps parts apart.
      hash.add(CollectionOfOne(0xFF))
    }
    add(request.path)
    // How long a client waits changes nothing of what it gets.
    for pair in request.query.text.split(separator: "&") where !pair.hasPrefix("wait=") {
      add(String(pair))
    }
    add(request.headers["accept"] ?? "")
    add(userID?.text ?? "")
    add("\(moment)")
    text = "W/\"\(marker).\(hash.text)\""
  }

  /// Whether the client has this answer already (RFC 9110 section 13.1.2).
  func matches(_ request: Request) -> Bool {
    // `*` asks whether there is anything at all, which takes a query to know: it is answered whole.
    request.hasContent(tagged: text)
  }
}
