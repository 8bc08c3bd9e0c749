internal import Usage

/// What the root span of a trace says of the session.
struct AgentOpsRoot {
  /// Its tags, and the user that they, its metadata or other attributes name.
  private(set) var labels: AgentOpsLabels
  /// `Success`, `Error` …; nil where it says none.
  let endState: String?

  private static let metadataPrefix = "trace.metadata."

  init(_ span: ExportedSpan, limits: EventLimits) {
    let attributes = span.attributes
    endState = attributes.text("agentops.session.end_state")
      .flatMap { limits.nameRule.allows($0) ? $0 : nil }
    labels = AgentOpsLabels(limits: limits)
    for attribute in attributes {
      guard let name = attribute.name.withoutPrefixBytes(Self.metadataPrefix),
        let value = attribute.value.scalarText
      else { continue }
      labels.add(name: name, value: value)
    }
    for word in Self.words(attributes["agentops.tags"]) { labels.add(word: word) }
    // Tags that are given by name are attributes of their own. No other attribute's name is without
    // a namespace.
    for attribute in attributes where !attribute.name.contains(".") {
      if let value = attribute.value.scalarText { labels.add(name: attribute.name, value: value) }
    }
    // Where no tag names the user.
    if let user = attributes.text("user.id", "enduser.id", "workflow.user_id") {
      labels.add(name: "user", value: user)
    }
  }

  /// A list of texts, or the one text that clients make of it.
  private static func words(_ value: AttributeValue?) -> [String] {
    switch value {
    case .list(let list): list.compactMap(\.text)
    case .text(let text): [text]
    default: []
    }
  }
}
