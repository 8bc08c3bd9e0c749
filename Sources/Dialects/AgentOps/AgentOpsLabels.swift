public import Usage

/// `user:alice` names the user. `name:value` becomes the tag `name` with that value. Any other word
/// becomes a tag with the value `true`, as does a pair whose name is taken already.
public struct AgentOpsLabels: Sendable, Hashable {
  /// Sorted by key; keys are distinct.
  public private(set) var tags: [Tag] = []
  /// The user that the tags name, the first of them; nil for none.
  public private(set) var userID: ExternalID?
  /// The words as the client gave them, for answers. There are no more than tags, and none that is
  /// too large for a tag.
  public private(set) var words: [String] = []
  private let limits: EventLimits

  /// The names that name a user.
  private static let userNames: Set<String> = ["user", "user_id"]

  /// No tags yet.
  public init(limits: EventLimits = EventLimits()) {
    self.limits = limits
  }

  /// The tags of a list of words.
  public init(words: [String], limits: EventLimits) {
    self.init(limits: limits)
    for word in words { add(word: word) }
  }

  /// Adds one word of a list.
  public mutating func add(word: String) {
    let rule = TextRule(bytesMax: limits.tagKeyBytesMax + 1 + limits.tagValueBytesMax)
    if words.count < limits.tagsMax, rule.allows(word) { words.append(word) }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return add(name: word, value: "true")
    }
    let name = String(parts[0])
    if Self.userNames.contains(name) || !tags.contains(key: name) {
      add(name: name, value: String(parts[1]))
    } else {
      add(name: word, value: "true")
    }
  }

  /// Adds a name with its value. It is left out where it is too large for a tag, or there are too
  /// many.
  public mutating func add(name: String, value: String) {
    if Self.userNames.contains(name) {
      if userID == nil, limits.idRule.allows(value) { userID = ExternalID(value) }
      return
    }
    guard tags.count < limits.tagsMax, !tags.contains(key: name),
      limits.tagKeyRule.allows(name), !value.isEmpty, limits.tagValueRule.allows(value)
    else { return }
    let tag = Tag(key: name, value: value)
    tags.insert(tag, at: tags.firstIndex { Tag.precedes(tag, $0) } ?? tags.endIndex)
  }
}
