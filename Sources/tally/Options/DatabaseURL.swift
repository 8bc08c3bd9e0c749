/// A database that a server has, in place of a file.
enum DatabaseURL {
  private static let schemes = ["postgresql://", "postgres://"]

  /// Whether a text is the URL of one.
  static func isOne(_ text: String) -> Bool { schemes.contains(where: text.hasPrefix) }

  /// The text for logs: an URL may have a password, between the user and the host.
  static func withoutPassword(_ text: String) -> String {
    guard isOne(text), let scheme = text.firstRange(of: "://") else { return text }
    var end = text[scheme.upperBound...]
    if let slash = end.firstIndex(where: { "/?".contains($0) }) { end = end[..<slash] }
    guard let at = end.lastIndex(of: "@"), let colon = end[..<at].firstIndex(of: ":") else {
      return text
    }
    return text[..<colon] + ":…" + text[at...]
  }
}
