/// The members that few events have.
extension Event {
  /// The client's own id of the run within the session; nil where it names none.
  public var runID: ExternalID? {
    get { details.box?.value.runID }
    set { details.set(\.runID, newValue) }
  }

  /// The session above the event's own, which takes it as its parent while it has none; nil where
  /// the client names none.
  public var parentSessionID: ExternalID? {
    get { details.box?.value.parentSessionID }
    set { details.set(\.parentSessionID, newValue) }
  }

  /// The tier, batch, speed and place that decide which rates hold.
  public var modifiers: PriceModifiers {
    get { details.box?.value.modifiers ?? PriceModifiers() }
    set { details.set(\.modifiers, newValue.areUsual ? nil : newValue) }
  }

  /// The `id`, of the same source, that a void or correction takes back.
  public var replaces: ExternalID? {
    get { details.box?.value.replaces }
    set { details.set(\.replaces, newValue) }
  }

  /// Why an adjustment was made.
  public var label: ExternalName? {
    get { details.box?.value.label }
    set { details.set(\.label, newValue) }
  }

  /// The events that a statement speaks for; nil in every other kind.
  public var coverage: Coverage? {
    get { details.box?.value.coverage }
    set { details.set(\.coverage, newValue) }
  }

  /// Sorted by key; keys are distinct.
  public var tags: [Tag] {
    get { details.box?.value.tags ?? [] }
    set { details.set(\.tags, newValue.isEmpty ? nil : newValue) }
  }

  /// Fees, doubts, and whose word the cost is.
  public var notes: EventNotes {
    get { details.box?.value.notes?.value ?? EventNotes() }
    set { details.set(\.notes, newValue == EventNotes() ? nil : Boxed(newValue)) }
  }

  /// True for most events, which tell none of these members.
  public var isPlain: Bool { details.box == nil }

  /// True where `notes` tells anything: asked for every event, and quicker than a copy.
  public var hasNotes: Bool { details.box?.value.notes != nil }

  /// Calls of other models within this one, which are stored right behind it and taken back with
  /// it. They are not stored with the event itself.
  public var parts: [Event] {
    get { details.box?.value.parts ?? [] }
    set { details.set(\.parts, newValue.isEmpty ? nil : newValue) }
  }

  /// The counts of the passes of a call that make up `tokens`, where its provider tells them: each
  /// is held against a price's thresholds by itself. They are not stored.
  public var passes: [TokenCounts] {
    get { details.box?.value.passes ?? [] }
    set { details.set(\.passes, newValue.isEmpty ? nil : newValue) }
  }

  /// By what the vendor knows the call; nil where nothing tells it. It is no part of what the event
  /// says happened, so a retry may leave it out.
  public var vendorCall: VendorCall? {
    get { details.box?.value.vendorCall }
    set { details.set(\.vendorCall, newValue) }
  }

  /// Whether another source's account of the call counts in the place of this one.
  public var isWitness: Bool { hasNotes && notes.isWitness }

  /// The hold that the event draws on; nil where it names none. It is no part of what the event
  /// says happened, so a retry may leave it out.
  public var holdID: ExternalID? {
    get { details.box?.value.holdID }
    set { details.set(\.holdID, newValue) }
  }

  /// Whether nothing more will draw on the hold: what is left of it is given back.
  public var isHoldFinal: Bool {
    get { details.box?.value.isHoldFinal == true }
    set { details.set(\.isHoldFinal, newValue ? true : nil) }
  }

  /// The members above, all at once.
  public struct RareMembers: Sendable, Hashable {
    /// `Event.runID`.
    public var runID: ExternalID?
    /// `Event.parentSessionID`.
    public var parentSessionID: ExternalID?
    /// `Event.modifiers`; nil for those of a call of which nothing is told.
    public var modifiers: PriceModifiers?
    /// `Event.replaces`.
    public var replaces: ExternalID?
    /// `Event.label`.
    public var label: ExternalName?
    /// `Event.coverage`.
    public var coverage: Coverage?
    /// `Event.tags`; nil for none.
    public var tags: [Tag]?
    /// `Event.notes`; nil for none.
    public var notes: Boxed<EventNotes>?
    /// `Event.passes`; nil for none.
    public var passes: [TokenCounts]?
    /// `Event.parts`; nil for none.
    public var parts: [Event]?
    /// `Event.vendorCall`.
    public var vendorCall: VendorCall?
    /// `Event.holdID`.
    public var holdID: ExternalID?
    /// `Event.isHoldFinal`; nil for false.
    public var isHoldFinal: Bool?
  }
}

/// What few events tell, behind a pointer: an event goes from hand to hand and from one processor
/// to another, so it should be small.
struct EventDetails: Sendable, Hashable {
  /// Nil where no member differs from an event that tells nothing.
  private(set) var box: Boxed<Event.RareMembers>?

  var stored: Event.RareMembers? {
    @inline(__always) get { box?.value }
  }

  /// Adds what the quote says; what is needed for the quote alone is let go.
  mutating func take(_ quoted: Boxed<QuotedNotes>?) {
    set(\.passes, nil)
    set(\.parts, nil)
    guard let quoted else { return }
    var notes = stored?.notes?.value ?? EventNotes()
    notes.quoted = quoted.value
    set(\.notes, Boxed(notes))
  }

  /// Nothing is kept, and nothing allocated, for an event that tells none of them, or no more than
  /// before.
  @inline(__always)
  mutating func set<Value>(_ member: WritableKeyPath<Event.RareMembers, Value?>, _ new: Value?) {
    guard box != nil || new != nil else { return }
    var members = stored ?? Event.RareMembers()
    guard new != nil || members[keyPath: member] != nil else { return }
    members[keyPath: member] = new
    box = new == nil && members == Event.RareMembers() ? nil : Boxed(members)
  }
}
