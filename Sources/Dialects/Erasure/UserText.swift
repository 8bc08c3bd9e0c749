internal import JSON
internal import Usage

/// Finds a user's id in clients' own texts that dialects keep, and puts a pseudonym in its place.
struct UserText {
  let id: ExternalID
  let pseudonym: ExternalID

  /// The text with the pseudonym, where it is the id or names it as the tag `user:alice` does; nil
  /// where it does neither.
  func replaced(_ text: String) -> String? {
    if text.hasSameBytes(as: id.text) { return pseudonym.text }
    return text.withoutSuffixBytes(":" + id.text).map { $0 + ":" + pseudonym.text }
  }

  /// The id as it is between the quotes of JSON.
  var escaped: String {
    var writer = Writer()
    writer.string(id.text)
    return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  /// Stored JSON with the pseudonym in every value that is the user; nil where none is.
  func replaced(stored bytes: [UInt8]) -> [UInt8]? {
    guard let value = Value(stored: bytes) else { return nil }
    var writer = Writer(capacity: bytes.count)
    return write(value, of: "", to: &writer) ? writer.bytes : nil
  }

  /// Writes a value that is a member of that name, or within one; true where something in it is the
  /// user. A number is where its name says so: many others are equal to it.
  private func write(_ value: Value, of name: String, to writer: inout Writer) -> Bool {
    switch value.kind {
    case .object:
      var isChanged = false
      writer.object { writer in
        for member in value.members {
          writer.key(member.key)
          if write(member.value, of: member.key, to: &writer) { isChanged = true }
        }
      }
      return isChanged
    case .array:
      var isChanged = false
      writer.array { writer in
        for element in value.elements where write(element, of: name, to: &writer) {
          isChanged = true
        }
      }
      return isChanged
    case .string:
      guard let text = value.string.flatMap(replaced) else { break }
      writer.string(text)
      return true
    case .number:
      let isUser = name.lowercased().contains("user")
      guard isUser, value.numberText?.hasSameBytes(as: id.text) == true else { break }
      writer.string(pseudonym.text)
      return true
    case .null, .bool: break
    }
    value.write(to: &writer)
    return false
  }
}
