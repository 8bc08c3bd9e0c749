extension Request {
  /// Whether `If-None-Match` lists an entity tag: then the client has what it names, and needs no
  /// more than 304 (RFC 9110 section 13.1.2). `*` lists none; see there.
  public func hasContent(tagged tag: String) -> Bool {
    guard let field = headers["if-none-match"] else { return false }
    let own = Self.opaque(tag[...])
    return field.split(separator: ",").contains { item in
      Self.opaque(item.drop { $0 == " " || $0 == "\t" }) == own
    }
  }

  /// A tag without its weakness: If-None-Match compares weakly (RFC 9110 section 8.8.3.2).
  private static func opaque(_ tag: Substring) -> Substring {
    var tag = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    while tag.last == " " || tag.last == "\t" { tag.removeLast() }
    return tag
  }
}
