internal import JSON
internal import Usage

/// The members of what a dialect stores: each is left out where it is nil or nothing.
extension Writer {
  mutating func state(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func state(_ name: String, _ text: (some ExternalText)?) {
    state(name, text?.text)
  }

  mutating func state(_ name: String, _ number: Int64?) {
    if let number { member(name, number) }
  }

  mutating func state(_ name: String, _ flag: Bool) {
    if flag { member(name, true) }
  }

  mutating func state(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    member(name, array: { for text in texts { $0.string(text) } })
  }

  mutating func state(_ name: String, _ texts: [some ExternalText]) {
    state(name, texts.map(\.text))
  }
}

extension Value {
  /// The names of an array that a dialect stored; none where there is no array.
  func names(_ name: String) -> [ExternalName] {
    present(name)?.elements.compactMap(\.externalName) ?? []
  }

  /// The ids of an array that a dialect stored; none where there is no array.
  func ids(_ name: String) -> [ExternalID] {
    present(name)?.elements.compactMap(\.externalID) ?? []
  }
}
