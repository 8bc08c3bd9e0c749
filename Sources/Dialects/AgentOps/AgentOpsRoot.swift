internal import Usage

/// What the root span of a trace reports of the session.
struct AgentOpsRoot {
  /// Its tags, and the user named in them, in its metadata or in other attributes.
  private(set) var labels: AgentOpsLabels
  /// `Success`, `Error` …; nil where it has none.
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
    // Tags with names are attributes of their own. Every other attribute's name has a namespace.
    for attribute in attributes where !attribute.name.contains(".") {
      if let value = attribute.value.scalarText { labels.add(name: attribute.name, value: value) }
    }
    // This is used where no tag names the user.
    if let user = attributes.text("user.id", "enduser.id", "workflow.user_id") {
      labels.add(name: "user", value: user)
    }
  }

  /// A list of texts, or the single text that some clients make of it.
  private static func words(_ value: AttributeValue?) -> [String] {
    switch value {
    case .list(let list): list.compactMap(\.text)
    case .text(let text): [text]
    default: []
    }
  }
}
