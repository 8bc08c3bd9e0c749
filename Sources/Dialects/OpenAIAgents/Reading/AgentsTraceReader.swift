internal import JSON
internal import Reconciliation
internal import Usage

/// Reads one object that the SDK's trace exporter sends (`tracing/traces.py`, `tracing/spans.py`).
///
/// Only the ids, names, times and counts of a span are read, never its prompts and answers.
struct AgentsTraceReader {
  let limits: EventLimits
  let receivedAt: Timestamp

  /// The name that the SDK gives a trace without one.
  private static let defaultWorkflow = "Agent workflow"

  func item(_ value: Value) throws(Rejection) -> AgentsItem {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "a trace or span must be an object")
    }
    let object = value["object"]
    if object?.isString("trace") == true { return try trace(value) }
    guard object?.isString("trace.span") == true else {
      throw Rejection(
        object == nil ? .missingField : .invalidField, field: "object",
        "must be trace or trace.span")
    }
    return try span(value)
  }

  private func trace(_ value: Value) throws(Rejection) -> AgentsItem {
    let id = try requiredID("id", of: value)
    var trace = AgentsTrace(id: id, groupID: try identifier("group_id", of: value), tags: [])
    let metadata = value.present("metadata")
    if let user = metadata.flatMap({ $0.present("user_id") }), !user.isString("") {
      if user.byteCount <= limits.idBytesMax { trace.userID = user.numberText.map(ExternalID.init) }
      if trace.userID == nil { trace.userID = try user.id(of: "metadata.user_id", limits) }
    }
    trace.tags = tags(metadata, workflow: value.present("workflow_name")?.string)
    return AgentsItem(content: .trace(trace), id: id)
  }

  /// The metadata that makes valid tags; the rest is ignored.
  private func tags(_ metadata: Value?, workflow: String?) -> [Tag] {
    var tags: [Tag] = []
    if let workflow, workflow != Self.defaultWorkflow, limits.tagValueRule.allows(workflow) {
      tags.append(Tag(key: "workflow", value: workflow))
    }
    guard let metadata else { return tags }
    for member in metadata.members where tags.count < limits.tagsMax {
      let key = member.key
      guard key != "user_id", key != "workflow",
        limits.tagKeyRule.allows(key),
        let text = member.value.string ?? member.value.numberText
          ?? member.value.bool.map({ $0 ? "true" : "false" }),
        limits.tagValueRule.allows(text)
      else { continue }
      tags.append(Tag(key: key, value: text))
    }
    return tags.sorted(by: Tag.precedes)
  }

  private func span(_ value: Value) throws(Rejection) -> AgentsItem {
    let spanID = try requiredID("id", of: value)
    let traceID = try requiredID("trace_id", of: value)
    guard let data = value.present("span_data") else {
      return AgentsItem(content: .nothing, id: spanID)
    }
    var span = CountedSpan(
      id: spanID, parentID: try identifier("parent_id", of: value), times: times(of: value))
    var item = try item(data, of: value, &span, traceID: traceID)
    if data["type"]?.string.map(Self.isLeaf) != true {
      item.place = AgentsItem.Place(span: span, traceID: traceID)
    }
    return item
  }

  /// True for spans that have no calls below them.
  private static func isLeaf(_ type: String) -> Bool {
    ["handoff", "mcp_tools", "speech", "transcription"].contains(type)
  }

  /// What a span reports besides its place. The counts of calls and sums are set in `span`.
  private func item(
    _ data: Value, of value: Value, _ span: inout CountedSpan, traceID: ExternalID
  ) throws(Rejection) -> AgentsItem {
    switch data["type"]?.string {
    case "response", "generation":
      let item = try call(data, of: value, span: span, traceID: traceID)
      if case .call(let call) = item.content {
        span.role = .call
        span.counts = call.counts
      }
      return item
    case "agent":
      return try agent("name", of: data, spanID: span.id, traceID: traceID)
    case "custom":
      guard let inner = data["data"] else { break }
      // The SDK's own custom spans are turns and tasks; a client's may report a sum in the same
      // way.
      if let usage = inner.present("usage"), usage.kind == .object {
        span.role = .sum
        span.counts = try CallCounts(sum: usage, at: "span_data.data.usage")
      }
      guard inner["sdk_span_type"]?.isString("turn") == true else { break }
      return try agent("agent_name", of: inner, spanID: span.id, traceID: traceID)
    default: break
    }
    return AgentsItem(content: .nothing, id: span.id)
  }

  private func times(of span: Value) -> Range<Int64>? {
    func time(_ name: String) -> Int64? {
      span.present(name)?.string.flatMap { Timestamp($0) }?.microseconds
    }
    guard let start = time("started_at"), let end = time("ended_at"), start <= end else {
      return nil
    }
    return start..<end
  }

  private func agent(
    _ member: String, of data: Value, spanID: ExternalID, traceID: ExternalID
  ) throws(Rejection) -> AgentsItem {
    guard let name = try name(member, of: data) else {
      return AgentsItem(content: .nothing, id: spanID)
    }
    return AgentsItem(content: .agent(name: name, spanID: spanID, traceID: traceID), id: spanID)
  }

  private func call(
    _ data: Value, of span: Value, span place: CountedSpan, traceID: ExternalID
  ) throws(Rejection) -> AgentsItem {
    let spanID = place.id
    let usageValue = data.present("usage")
    // A call that failed cost nothing, and the SDK does not count it either.
    if usageValue == nil, span.present("error") != nil {
      return AgentsItem(content: .nothing, id: spanID)
    }
    let responseID = try identifier("response_id", of: data)
    try AgentsItem.checkCallID(
      responseID ?? spanID, field: responseID == nil ? "id" : "response_id")
    let time = ["started_at", "ended_at"].lazy
      .compactMap { span.present($0)?.string.flatMap { Timestamp($0) } }.first
    var event = Event(
      source: AgentsItemReader.source, id: responseID ?? spanID, time: time ?? receivedAt)
    event.model = try name("model", of: data).map(AgentsItemReader.withoutRouting)
    var call = AgentsCall(
      channel: .span, event: event, hasOwnTime: time != nil, hasProviderID: responseID != nil,
      traceID: traceID, parentSpanID: place.parentID)
    if let usageValue {
      call.setUsage(try AgentsUsage(reading: usageValue, at: "span_data.usage", limits: limits))
    }
    if let tier = try text("service_tier", of: data, limits.nameRule) {
      call.event.modifiers.setServiceTier(tier.lowercased())
    }
    return AgentsItem(content: .call(call), id: event.id)
  }

  private func requiredID(_ name: String, of value: Value) throws(Rejection) -> ExternalID {
    guard let id = try identifier(name, of: value) else {
      throw Rejection(.missingField, field: name, "every trace and span must have it")
    }
    return id
  }

  private func identifier(_ name: String, of value: Value) throws(Rejection) -> ExternalID? {
    try text(name, of: value, limits.idRule).map(ExternalID.init)
  }

  private func name(_ name: String, of value: Value) throws(Rejection) -> ExternalName? {
    try text(name, of: value, limits.nameRule).map(ExternalName.init)
  }

  /// Nil where the member is missing, empty or the SDK's placeholder.
  private func text(
    _ name: String, of value: Value, _ rule: TextRule
  ) throws(Rejection) -> String? {
    guard let member = value.present(name), !member.isString(""),
      !member.isString(AgentsItemReader.fakeID)
    else { return nil }
    return try member.text(of: name, rule)
  }
}
