internal import Reconciliation
internal import Usage

/// One call of a model that a rollout reports.
struct CodexCall: Sendable {
  static let source: ExternalName = "codex"
  /// The family under which Codex' reports of one call in files, logs and spans are joined.
  static let family: ExternalName = "codex"

  /// The event, without its user. Its id consists of the turn's id and the conversation's tokens so
  /// far, so that copies of the line in rollouts of forks have the same id.
  var event: Event
  /// The provider's own id of the answer; nil where the line does not have it.
  var responseID: ExternalID?
  /// The time within which the call was made, in nanoseconds since 1970.
  var period: ClosedRange<UInt64>?

  /// The call as one of several reports.
  func sighting(user: ExternalID?, _ quote: (Event) -> Quote?) -> Sighting {
    var event = event
    event.userID = user
    event.vendorCall = responseID.map { VendorCall(ids: [$0]) }
    let quote = quote(event)
    var sighting = Sighting(
      PricedEvent(event: event, quote: quote, hasOwnTime: true), vocabulary: "codex-rollout")
    if let responseID { sighting.names.append(responseID) }
    if let conversation = event.sessionID {
      sighting.name(as: Self.family, in: conversation)
    }
    sighting.period = period
    // The rank of a log record whose model has a price; see `SpanReading.rank`.
    sighting.rank = quote == nil ? 0 : 4
    return sighting
  }
}

extension Sighting {
  /// Names the call by its conversation and counts, so that a report that has only the counts can
  /// be joined with it. The reports of some agents share no id.
  mutating func name(as family: ExternalName, in conversation: ExternalID?) {
    guard let prompt, let tokens = priced.event.tokens else { return }
    twin = "twin/\(family)/\(prompt)"
    self.conversation = conversation
    guard let conversation else { return }
    names.append("\(family)/\(conversation)/\(prompt)/\(tokens.cacheRead)/\(tokens.output)")
  }
}
