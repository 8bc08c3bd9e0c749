internal import JSON
internal import Usage

/// What is billed by units alone, in the providers' names: Mistral's OCR (`pages_processed`),
/// DashScope's speech, images and video, and OpenRouter's rerankings.
enum UsageUnits {
  private static let kinds: [String: String] = [
    "pages_processed": Fee.Kind.page, "pages": Fee.Kind.page, "characters": Fee.Kind.character,
    "duration": Fee.Kind.second, "seconds": Fee.Kind.second, "image_count": Fee.Kind.image,
    "images": Fee.Kind.image, "video_count": "video", "search_units": Fee.Kind.searchUnit,
  ]

  /// True where a member of the object counts a unit.
  static func areReported(by object: Value) -> Bool {
    object.members.contains { kinds[$0.key] != nil && $0.value.kind == .number }
  }

  /// The kind of fee that a member stands for; nil for one that counts no unit.
  static func kind(of name: String) -> String? { kinds[name] }
}

extension ProviderUsage {
  /// The units that are billed where there are no tokens; returns the names that were read.
  mutating func readUnits(_ object: Value, at path: String) throws(Rejection) -> Set<String> {
    var read: Set<String> = []
    for member in object.members where member.value.kind == .number {
      guard let kind = UsageUnits.kind(of: member.key) else { continue }
      guard let count = UsageFields.thousandths(of: member.value) else {
        throw Rejection(
          .invalidField, field: path + "." + member.key,
          "must be a number from 0 to \(TokenCounts.perEventMax), but was "
            + member.value.forMessage)
      }
      read.insert(member.key)
      if count > 0 { add(Fee(kind, thousandths: count)) }
    }
    return read
  }
}
