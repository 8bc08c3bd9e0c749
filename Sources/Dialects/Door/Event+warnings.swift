internal import Usage

extension Event {
  /// Adds the warnings that the sender should get at once about an event that will be stored;
  /// `quoted` has what the quote says about the event's parts.
  func addWarnings(isPriced: Bool, _ quoted: Boxed<QuotedNotes>?, to warnings: inout [EventWarning])
  {
    let namesNobody = sessionID == nil && userID == nil
    guard namesNobody || !isPriced || hasNotes || quoted != nil else { return }
    let notes = hasNotes ? notes : nil
    let isUnpriced = !isPriced && ((tokens?.total ?? 0) > 0 || notes?.fees.isEmpty == false)
    // A void or correction belongs to the session of the event that it replaces.
    if namesNobody, replaces == nil {
      warnings.append(
        EventWarning(
          .unattributed,
          "the event names neither a session_id nor a user_id; it counts for the project alone"))
    }
    // Where the provider reports its charge, no price is needed.
    let isBilled = notes?.isBilled == true
    warnings += (notes?.doubts ?? []).warnings
    if !isBilled { warnings += (quoted?.value.doubts ?? []).warnings }
    if isUnpriced, !isBilled {
      warnings.append(EventWarning(.unpriced, unpricedDetail))
    }
  }

  private var unpricedDetail: String {
    guard let model else {
      return "the event names no model, so its tokens have no price; they are counted"
    }
    let seller = provider.map { "\($0)'s " } ?? ""
    return "\(seller)\(model) has no price on \(time.day)\(service); its tokens are counted, and "
      + "their cost is unknown"
  }

  /// The tier, speed or batch that may lack a price.
  private var service: String {
    guard !isPlain else { return "" }
    let word = modifiers.isBatch ? "batch" : modifiers.speed ?? modifiers.serviceTier
    return word.map { " as \($0)" } ?? ""
  }
}
