internal import JSON
internal import Usage

extension Value {
  /// A string as an id; nil for any other value.
  var externalID: ExternalID? { string.map(ExternalID.init) }
}

extension Writer {
  /// Writes a member whose value is an id or a name.
  mutating func member(_ key: String, _ text: some ExternalText) {
    member(key, text.text)
  }

  /// The same where there may be none: then the value is `null`.
  mutating func member(_ key: String, _ text: (some ExternalText)?) {
    member(key, text?.text)
  }
}
