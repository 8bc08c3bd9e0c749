internal import JSON
internal import Usage

extension Value {
  /// A string as an id; nil for any other value.
  var externalID: ExternalID? { string.map(ExternalID.init) }

  /// A string as a name; nil for any other value.
  var externalName: ExternalName? { string.map(ExternalName.init) }
}

extension Writer {
  /// Writes a member whose value is an id or a name; `null` where there is none.
  mutating func member(_ key: String, _ text: (some ExternalText)?) {
    member(key, text?.text)
  }
}
