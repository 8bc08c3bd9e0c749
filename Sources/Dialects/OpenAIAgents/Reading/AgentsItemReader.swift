internal import JSON
internal import Reconciliation
internal import Usage

/// Reads the items that clients post from a hook or a finished run of the OpenAI Agents SDK.
struct AgentsItemReader {
  let limits: EventLimits
  let request: DialectRequest

  /// The source of every event of this dialect.
  static let source: ExternalName = "openai-agents"
  /// The SDK's placeholder for the id of a response that has none (`models/fake_id.py`).
  static let fakeID = "__fake_id__"
  /// The id of every trace that is switched off (`tracing/traces.py`).
  static let disabledTraceID = "no-op"
  /// Prefixes by which the SDK chooses the client that calls the model. They are no part of the
  /// model's name (`models/multi_provider.py`).
  private static let routingPrefixes = ["litellm/", "any-llm/"]

  func item(_ value: Value, index: Int) throws(Rejection) -> AgentsItem {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "an item must be an object, but was \(value.forMessage)")
    }
    let fields = AgentsFields(value, limits: limits)
    switch fields[.kind]?.string {
    case "call": return try call(fields, index)
    case "run": return try run(fields, index)
    case "session": return try session(fields, index)
    default:
      let found = fields[.kind].map { ", but was \($0.forMessage)" } ?? ""
      throw Rejection(
        fields.has(.kind) ? .invalidField : .missingField, field: "kind",
        "must be call (on_llm_end's response.usage), run (a run's context usage) or session"
          + found)
    }
  }

  private func call(_ fields: borrowing AgentsFields, _ index: Int) throws(Rejection)
    -> AgentsItem
  {
    let responseID = try responseID(fields)
    let ownID = try fields.id(.id)
    let id = responseID ?? ownID ?? request.generatedID(index)
    try AgentsItem.checkCallID(id, field: responseID == nil ? "id" : "response_id")
    var (event, hasOwnTime) = try event(fields, id: id)
    event.agent = try fields.name(.agent)
    event.model = try model(fields)
    event.runID = try traceID(fields, .runID)
    guard fields.mentions(.usage) else {
      throw Rejection(
        .missingField, field: "usage",
        "a call needs its response's usage, or null where there was none")
    }
    let usage = try fields[.usage].map { value throws(Rejection) in
      try AgentsUsage(reading: value, limits: limits)
    }
    var call = AgentsCall(
      channel: .hook, event: event, hasOwnTime: hasOwnTime, hasProviderID: responseID != nil,
      traceID: try traceID(fields), parentRunID: try fields.id(.parentRunID))
    if let usage { call.setUsage(usage) }
    try readModifiers(fields, into: &call.event)
    return AgentsItem(
      content: .call(call), id: id,
      warnings: warnings(isIDMissing: responseID == nil && ownID == nil, call.event))
  }

  private func run(_ fields: borrowing AgentsFields, _ index: Int) throws(Rejection)
    -> AgentsItem
  {
    let traceID = try traceID(fields)
    let named = try self.traceID(fields, .runID) ?? traceID
    let ownID = try fields.id(.id)
    let runID = named ?? ownID ?? request.generatedID(index)
    let scope = AgentsTotal.Scope.run(
      id: runID, parentID: try fields.id(.parentRunID), resumedFrom: try fields.id(.resumedFrom))
    for (name, id) in [
      (AgentsName.parentRunID, try fields.id(.parentRunID)),
      (.resumedFrom, try fields.id(.resumedFrom)),
    ] where id == runID {
      throw Rejection(.invalidField, field: name.text, "must be another run than the item's own")
    }
    let total = try total(fields, scope, traceID: traceID, id: ownID ?? runID)
    return AgentsItem(
      content: .total(total), id: ownID ?? runID,
      warnings: warnings(isIDMissing: named == nil && ownID == nil, total.event))
  }

  private func session(_ fields: borrowing AgentsFields, _ index: Int) throws(Rejection)
    -> AgentsItem
  {
    let ownID = try fields.id(.id)
    let total = try total(fields, .session, traceID: nil, id: ownID ?? "")
    guard let sessionID = total.event.sessionID else {
      throw Rejection(
        .missingField, field: "session_id", "the usage of a session needs the session's id")
    }
    return AgentsItem(
      content: .total(total), id: ownID ?? sessionID,
      warnings: warnings(isIDMissing: false, total.event))
  }

  private func total(
    _ fields: borrowing AgentsFields, _ scope: AgentsTotal.Scope, traceID: ExternalID?,
    id: ExternalID
  ) throws(Rejection) -> AgentsTotal {
    guard let value = fields[.usage] else {
      throw Rejection(
        .missingField, field: "usage", "a run or session needs its cumulative usage")
    }
    let usage = try AgentsUsage(reading: value, limits: limits)
    var (event, hasOwnTime) = try event(fields, id: id)
    let models = try models(fields)
    if models.count == 1 { event.model = models[0] }
    event.modifiers = usage.modifiers
    event.provider = event.provider ?? usage.provider
    try readModifiers(fields, into: &event)
    var starting: CallCounts?
    if let value = fields[.startingUsage] {
      starting = try AgentsUsage(reading: value, at: "starting_usage", limits: limits).counts
    }
    return AgentsTotal(
      scope: scope, traceID: traceID, counts: usage.counts, starting: starting, models: models,
      event: event, hasOwnTime: hasOwnTime, entries: usage.entriesAreComplete ? usage.entries : [])
  }

  /// The members that items of every kind have.
  private func event(
    _ fields: borrowing AgentsFields, id: ExternalID
  ) throws(Rejection) -> (event: Event, hasOwnTime: Bool) {
    let time = try fields.time(.time)
    var event = Event(source: Self.source, id: id, time: time ?? request.origin.receivedAt)
    let groupID = try fields.id(.groupID)
    event.sessionID = try fields.id(.sessionID)
    if event.sessionID == nil { event.sessionID = groupID }
    event.userID = try fields.id(.userID)
    event.parentSessionID = try fields.id(.parentSessionID)
    event.provider = try fields.name(.provider)
    event.tags = try fields.tags(.tags)
    return (event, time != nil)
  }

  private func readModifiers(
    _ fields: borrowing AgentsFields, into event: inout Event
  ) throws(Rejection) {
    guard let tier = try fields.name(.serviceTier) else { return }
    event.modifiers.setServiceTier(tier.text.lowercased())
  }

  /// Nil for the SDK's placeholder, and where there is no id.
  private func responseID(_ fields: borrowing AgentsFields) throws(Rejection) -> ExternalID? {
    guard let value = fields[.responseID], !value.isString(""), !value.isString(Self.fakeID) else {
      return nil
    }
    return try fields.id(.responseID)
  }

  /// Nil also for the id of disabled traces, which a client may have used for its run as well.
  private func traceID(
    _ fields: borrowing AgentsFields, _ name: AgentsName = .traceID
  ) throws(Rejection) -> ExternalID? {
    guard fields[name]?.isString(Self.disabledTraceID) != true else { return nil }
    return try fields.id(name)
  }

  private func model(_ fields: borrowing AgentsFields) throws(Rejection) -> ExternalName? {
    try fields.name(.model).map(Self.withoutRouting)
  }

  private func models(_ fields: borrowing AgentsFields) throws(Rejection) -> [ExternalName] {
    var models: [ExternalName] = []
    if let model = try model(fields) { models.append(model) }
    if let list = fields[.models] {
      guard list.kind == .array else {
        throw Rejection(
          .invalidField, field: "models", "must be an array of names, but was \(list.forMessage)")
      }
      for (index, element) in list.elements.enumerated() {
        let name = try element.name(of: "models[\(index)]", limits)
        models.addModel(Self.withoutRouting(name))
      }
    }
    return models
  }

  static func withoutRouting(_ model: ExternalName) -> ExternalName {
    for prefix in routingPrefixes {
      if let name = model.withoutPrefix(prefix), name != "" { return name }
    }
    return model
  }

  private func warnings(isIDMissing: Bool, _ event: Event) -> [EventWarning] {
    // An `Idempotency-Key` makes a repeated request safe, as an id would.
    let isRepeatable = !isIDMissing || request.idempotencyKey != nil
    var warnings: [EventWarning] = isRepeatable ? [] : [.missingID]
    if limits.isFuture(event.time, at: request.origin.receivedAt) { warnings.append(.futureTime) }
    return warnings + event.notes.doubts.warnings
  }
}
