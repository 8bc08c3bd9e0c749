internal import JSON
internal import Usage

/// Receives an event and its warnings; the last argument is `ReadEvent.hasOwnTime`. The event is
/// consumed, as it is too large to copy.
typealias TakeEvent = (consuming Event, [EventWarning], Bool) -> Void

/// Reads one event of `POST /v1/events`.
///
/// A member that is null counts as absent, except for `usage`: `"usage": null` says that the
/// provider reported none. Unknown members are ignored.
struct EventReader {
  let limits: EventLimits

  /// Reads an event from a JSON object, and hands it to `take`.
  ///
  /// - `receivedAt` is the event's time where it has none.
  /// - `envelope` is a CloudEvents envelope, whose `id`, `source`, `subject` (as session) and
  ///   `time` stand in where the event has none itself.
  /// - `index` is handed to `generatedID`, which is asked only where there is no id at all.
  ///
  /// Throws a rejection that names the member, what was there and what would do.
  func read(
    _ value: Value, receivedAt: Timestamp, envelope: Value? = nil, index: Int = 0,
    generatedID: (Int) -> ExternalID, take: TakeEvent
  ) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "an event must be an object, but was \(value.forMessage)")
    }
    let fields = EventFields(value, envelope: envelope, limits: limits)
    var warnings: [EventWarning] = []
    let source = try fields.name(.source) ?? "api"
    let ownTime = try fields.time(.time)
    let time = ownTime ?? receivedAt
    let id = try fields.id(.id)
    if id == nil { warnings.append(.missingID) }
    if limits.isFuture(time, at: receivedAt) { warnings.append(.futureTime) }
    for (name, known) in fields.misspelledMembers() {
      warnings.append(
        EventWarning(.unknownMember, "`\(name)` is not read; did you mean `\(known)`?"))
    }

    var event = Event(source: source, id: id ?? generatedID(index), time: time)
    try Self.fill(&event, from: fields, id: id)
    take(consume event, warnings, ownTime != nil)
  }

  /// Reads all other members. `id` is the event's id as it was sent.
  private static func fill(
    _ event: inout Event, from fields: borrowing EventFields, id: ExternalID?
  ) throws(Rejection) {
    event.kind = try fields.eventKind()
    event.sessionID = try fields.id(.sessionID)
    event.userID = try fields.id(.userID)
    event.runID = try fields.runID(in: event.sessionID)
    event.parentSessionID = try fields.id(.parentSessionID)
    event.agent = try fields.name(.agent)
    event.provider = try fields.name(.provider)
    event.model = try fields.name(.model)
    let label = try fields.name(.label)
    if event.kind == .adjustment { event.label = label ?? "adjustment" }
    event.tags = try fields.tags(.tags)
    event.vendorCall = try fields.vendorCall()
    event.holdID = try fields.id(.holdID)
    event.isHoldFinal = try fields.flag(.holdFinal) ?? false
    event.cost = try fields.cost(mayBeNegative: event.kind == .adjustment)
    event.replaces = try fields.replaces(event.kind, id: id)
    try fields.readUsage(into: &event)
    try fields.checkContents(of: event)
  }
}
