public import Usage

/// A batch on its way in, with what is known of it ahead of the transaction, and the store's
/// numbers for its texts as far as they were asked for. It is good for one transaction.
public struct Intake: Sendable {
  /// In the client's order.
  public let events: PackedEvents
  /// Whose they are, and when they came in.
  public let origin: UpdateOrigin
  /// See `EventBatch.isAtomic`.
  public let isAtomic: Bool
  /// By which a store has each event's session in hand; any number where an event has none.
  @usableFromInline let sessionHashes: [UInt64]
  /// Of each text as a word, and then of each as a user; 0 where it was not asked for yet.
  @usableFromInline var numbers: [Int64]
  /// The hold of the event that was taken in last, which its parts draw on, too.
  @usableFromInline var hold: Int64?
  /// True for what the ledger itself puts in the place of an event.
  @usableFromInline var isOfLedger = false
  /// Whether the last event is a witness; its parts are, too.
  @usableFromInline var isWitness = false
  /// Events that others took the place of, whose calls are to be settled at the end.
  var replaced: [Int64] = []
  /// Of the event under way: by which ids its vendor knows it, and what else tells of its call.
  @usableFromInline var joining: Joining?

  @usableFromInline var hasReplaced: Bool { !replaced.isEmpty }

  /// What is decided on an event whose vendor's ids are told, before it is written.
  @usableFromInline
  struct Joining: Sendable {
    /// The number that it has unless other accounts give way to it.
    let number: Int64
    /// Ids that nobody has told before: they lead to that number already.
    let newIDs: [ExternalID]
    let knownIDs: [ExternalID]
    /// The other accounts of its call, by their numbers.
    var others: [Int64] = []
    /// One that was dropped, and counts for good.
    var dropped: Int64?
    /// That another account counts in its place; nil where it counts itself.
    var outcome: EventOutcome?

    @usableFromInline
    init(number: Int64, newIDs: [ExternalID], knownIDs: [ExternalID]) {
      self.number = number
      self.newIDs = newIDs
      self.knownIDs = knownIDs
    }
  }

  /// Does on the caller's thread what need not be done in the transaction: `sessionHash` is what
  /// `LedgerPort.sessionInHand` is asked with.
  public init(_ batch: EventBatch, sessionHash: (Span<UInt8>, ProjectID) -> UInt64) {
    events = batch.events
    origin = batch.origin
    isAtomic = batch.isAtomic
    let (texts, project) = (batch.events.texts, batch.origin.project)
    sessionHashes = batch.events.records.map { record in
      guard let id = record.sessionID else { return 0 }
      return texts.withText(id) { sessionHash($0, project) }
    }
    numbers = Array(repeating: 0, count: texts.count * 2)
  }

  /// The store's number of one of the batch's texts as a word; a new word gets one.
  @inlinable
  mutating func number<Port: LedgerPort>(
    ofWord text: UInt32, _ port: Port
  ) throws(Port.Failure) -> Int64 {
    let known = numbers[Int(text)]
    guard known == 0 else { return known }
    let number = try events.texts.withText(text) { word throws(Port.Failure) in
      try port.number(ofWord: word)
    }
    numbers[Int(text)] = number
    return number
  }

  @inlinable
  mutating func number<Port: LedgerPort>(
    ofWord text: UInt32?, _ port: Port
  ) throws(Port.Failure) -> Int64? {
    guard let text else { return nil }
    return try number(ofWord: text, port) as Int64
  }

  /// The store's number of one of the batch's texts as a user; a new user gets one.
  @inlinable
  mutating func number<Port: LedgerPort>(
    ofUser text: UInt32?, _ port: Port
  ) throws(Port.Failure) -> Int64? {
    guard let text else { return nil }
    let place = events.texts.count + Int(text)
    let known = numbers[place]
    guard known == 0 else { return known }
    let number = try port.number(ofUser: ExternalID(events.texts[text]), in: origin.project)
    numbers[place] = number
    return number
  }
}
