internal import JSON
internal import Usage

extension Fields {
  /// The tags, sorted by name. Numbers and booleans become the text in which they are written; null
  /// is no tag.
  func tags(_ name: Name) throws(Rejection) -> [Tag] {
    guard let value = self[name] else { return [] }
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: name.text,
        "must be an object of names and texts, but was \(value.forMessage)")
    }
    guard value.count <= limits.tagsMax else {
      throw Rejection(
        .invalidField, field: name.text,
        "has \(value.count) members; at most \(limits.tagsMax) are accepted")
    }
    var tags: [Tag] = []
    for member in value.members where !member.value.isNull {
      let key = member.key
      guard limits.tagKeyRule.allows(key) else {
        throw Rejection(
          .invalidField, field: name.text, "a tag's name must be \(limits.tagKeyRule.sentence)")
      }
      tags.append(Tag(key: key, value: try tagValue(member, name)))
    }
    return tags.sorted(by: Tag.precedes)
  }

  private func tagValue(_ member: Member, _ name: Name) throws(Rejection) -> String {
    let value = member.value
    let text: String? =
      switch value.kind {
      case .string: value.string
      case .number: value.numberText
      case .bool: value.bool == true ? "true" : "false"
      case .null, .array, .object: nil
      }
    guard let text, limits.tagValueRule.allows(text) else {
      throw Rejection(
        .invalidField, field: "\(name.text).\(member.key)",
        "must be \(limits.tagValueRule.sentence), a number or a boolean, "
          + "but was \(value.forMessage)")
    }
    return text
  }
}
