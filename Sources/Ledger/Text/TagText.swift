public import Usage

/// Tags as one text of a row: keys and values in turn, each ended by a line feed.
///
/// Neither may hold a control character, so nothing needs to be escaped.
public enum TagText {
  /// The text; nil where there is nothing to say.
  public static func encode(_ tags: [Tag]) -> String? {
    guard !tags.isEmpty else { return nil }
    var text = ""
    for tag in tags { text += tag.key + "\n" + tag.value + "\n" }
    return text
  }

  /// What such a text says.
  public static func decode(_ text: String?) -> [Tag] {
    guard let text else { return [] }
    let parts = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).dropLast().map { String(Substring($0)) }
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      Tag(key: parts[index], value: parts[index + 1])
    }
  }
}
