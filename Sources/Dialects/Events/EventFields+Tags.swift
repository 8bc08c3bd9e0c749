internal import JSON
internal import Usage

extension EventFields {
  /// The tags, sorted by their names. Numbers and booleans count as the text they are written in;
  /// null is no tag.
  func tags() throws(Rejection) -> [Tag] {
    guard let value = self[.tags] else { return [] }
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: "tags",
        "must be an object of names and texts, but was \(value.forMessage)")
    }
    guard value.count <= limits.tagsMax else {
      throw Rejection(
        .invalidField, field: "tags",
        "has \(value.count) members; at most \(limits.tagsMax) are accepted")
    }
    var tags: [Tag] = []
    for member in value.members where !member.value.isNull {
      guard (1...limits.tagKeyBytesMax).contains(member.keyByteCount),
        !member.hasControlCharactersInKey
      else {
        throw Rejection(
          .invalidField, field: "tags",
          "a tag's name must have 1 to \(limits.tagKeyBytesMax) bytes and no control characters")
      }
      tags.append(Tag(key: member.key, value: try tagValue(member)))
    }
    return tags.sorted(by: Tag.precedes)
  }

  private func tagValue(_ member: Member) throws(Rejection) -> String {
    let value = member.value
    let text: String? =
      switch value.kind {
      case .string: value.string
      case .number: value.numberText
      case .bool: value.bool == true ? "true" : "false"
      case .null, .array, .object: nil
      }
    guard let text, text.utf8.count <= limits.tagValueBytesMax, !value.hasControlCharacters else {
      throw Rejection(
        .invalidField, field: "tags.\(member.key)",
        "must be a text of at most \(limits.tagValueBytesMax) bytes without control characters, "
          + "a number or a boolean, but was \(value.forMessage)")
    }
    return text
  }
}

extension Member {
  var hasControlCharactersInKey: Bool {
    key.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }
}
