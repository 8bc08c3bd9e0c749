public import Usage

/// One report of one call, with what identifies other reports of the same call.
public struct Sighting: Sendable {
  /// The call as it is reported here.
  public var priced: PricedEvent
  /// Names that other reports of the call may share, such as the provider's id of the response.
  public var names: [ExternalID] = []
  /// What it has in common with a report of the same call in another vocabulary, where no name
  /// joins them: the sender, and how much was sent. Nil where the names are enough.
  public var twin: ExternalID?
  /// The conversation in which the call was made, which another report of it may lack. Nil where it
  /// is not known, or does not help to tell calls apart.
  public var conversation: ExternalID?
  /// The vocabulary of its counts.
  public var vocabulary: ExternalName
  /// Of several vocabularies, the one with the highest rank gives the counts.
  public var rank = 0
  /// When the call was made, in nanoseconds since 1970; nil where that is not certain.
  public var period: ClosedRange<UInt64>?

  public init(_ priced: PricedEvent, vocabulary: ExternalName) {
    self.priced = priced
    self.vocabulary = vocabulary
  }

  /// The size of the prompt; nil where no tokens are reported.
  public var prompt: Int64? {
    guard let tokens = priced.event.tokens, tokens.total > 0 else { return nil }
    return tokens.prompt
  }

  /// True where both must be of one call though no name says so: their vocabularies differ, and the
  /// time of one lies within the other's. Two equal calls that run at once may be joined crosswise.
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

  /// True where the report may be of a call that shares one of its names.
  ///
  /// Some servers give every answer the same id, so two reports of one call must also overlap in
  /// time and agree on the size of the prompt.
  public func mayBe(_ call: NamedCall) -> Bool {
    if let period, let other = call.period, !period.overlaps(other) { return false }
    guard let prompt, let other = call.prompt else { return true }
    return prompt == other
  }
}
