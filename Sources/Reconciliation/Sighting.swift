public import Usage

/// One report of one call, with what tells that another one is of the same call.
public struct Sighting: Sendable {
  /// The call as it is reported here.
  public var priced: PricedEvent
  /// Names that other reports of the call may have, such as the provider's id of its answer.
  public var names: [ExternalID] = []
  /// What it has in common with a report of the same call in another vocabulary, where no name
  /// joins them: who sent it, and how much the call sent. Nil where its names are enough.
  public var twin: ExternalID?
  /// The conversation in which it was made, where a report of the same call may know none; nil
  /// where it is not known, or says nothing of twins.
  public var conversation: ExternalID?
  /// Whose words its counts are in.
  public var vocabulary: ExternalName
  /// Between vocabularies the counts of the highest rank hold.
  public var rank = 0
  /// When it was made, in nanoseconds since 1970; nil where that is not known for sure.
  public var period: ClosedRange<UInt64>?

  public init(_ priced: PricedEvent, vocabulary: ExternalName) {
    self.priced = priced
    self.vocabulary = vocabulary
  }

  /// Everything that was sent, as the counts say; nil where they say nothing.
  public var prompt: Int64? {
    guard let tokens = priced.event.tokens, tokens.total > 0 else { return nil }
    return tokens.prompt
  }

  /// True where no name says so, and yet both must be of one call: their vocabularies differ, and
  /// one was made while the other was. Two equal calls that run at once may be joined crosswise.
  public func isTwin(of call: NamedCall) -> Bool {
    guard vocabulary != call.vocabulary, prompt != nil, prompt == call.prompt, let period,
      let other = call.period
    else { return false }
    if let conversation, call.session.rank == NamedCall.conversationRank,
      call.session.id != conversation
    {
      return false
    }
    return period.contains(other) || other.contains(period)
  }

  /// True where the report may be of a call that has one of its names.
  ///
  /// Some servers give every answer the same id: two reports of one call overlap in time, and say
  /// the same of what was sent.
  public func mayBe(_ call: NamedCall) -> Bool {
    if let period, let other = call.period, !period.overlaps(other) { return false }
    guard let prompt, let other = call.prompt else { return true }
    return prompt == other
  }
}
