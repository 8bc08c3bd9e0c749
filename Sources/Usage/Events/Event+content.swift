extension Event {
  /// What `firstDifference` compares in every case, as one text with the counts of the event's
  /// parts: two events of one identity that differ in it are two events. Session, user, run and
  /// time are not in it, which a client may leave out.
  public func content(parts: [TokenCounts?]) -> String {
    var lines = [
      "\(kind.rawValue)", provider?.text, model?.text, agent?.text, label?.text,
      modifiers.serviceTier, "\(modifiers.isBatch)", modifiers.speed, modifiers.geo,
      "\(requests)", "\(webSearches)", cost?.description, Event.content(of: tokens),
    ]
    lines += parts.map(Event.content(of:))
    lines += notes.fees.map { "fee \($0.kind) \($0.thousandths)" }
    lines += tags.map { "tag \($0.key)=\($0.value)" }
    // Names have no line feed, and none is empty.
    return lines.map { $0 ?? "" }.joined(separator: "\n")
  }

  private static func content(of counts: TokenCounts?) -> String? {
    guard let counts else { return nil }
    return TokenCounts.fields.map { "\(counts[keyPath: $0.path])" }.joined(separator: " ")
  }
}
