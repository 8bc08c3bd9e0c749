internal import JSON
internal import Usage

/// Reads the lines of rollouts, the files in which Codex stores its conversations
/// (https://github.com/openai/codex, `RolloutItem` in codex-rs/protocol).
///
/// Since 0.163, a `token_usage_record` has the usage of each answer. Before, a `token_count` event
/// had the counters of the whole conversation, and was repeated whenever another of its members
/// changed. So the difference to the previous counters is a call. The rollout of a fork begins with
/// its parent's lines, with new times and the same turns.
struct CodexReader: Sendable {
  private let limits: EventLimits
  /// The conversation of the rollout, and those whose lines it begins with, youngest first.
  private var threads: [CodexThread] = []
  /// True within the first lines, which describe the conversations.
  private var isAtHead = false
  private var turn: CodexTurn?
  private var model: ExternalName?
  /// All tokens of the conversation so far; nil while they are not known.
  private var counted: TokenCounts?
  /// The turn whose answers have records, which the counters repeat.
  private var recordedTurn: ExternalID?
  /// The latest time at which the next call had certainly not begun.
  private var idleAt: Timestamp?

  init(limits: EventLimits) {
    self.limits = limits
  }

  /// What a line reports.
  enum Line {
    case call(CodexCall)
    /// Something that later lines need.
    case context
    case nothing
  }

  /// Ends a rollout; the lines that follow are of another one.
  mutating func endFile() { self = CodexReader(limits: limits) }

  /// Reads one line; throws where it has usage that cannot be read.
  mutating func read(_ value: Value) throws(Rejection) -> Line {
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, "a line of a rollout must be an object, but was \(value.forMessage)")
    }
    let line = Fields<CodexName>(value, limits: limits)
    guard let body = line[.payload], body.kind == .object else { return .nothing }
    let payload = Fields<CodexName>(body, limits: limits)
    let type = line[.type]?.string
    if type != "session_meta" { isAtHead = false }
    switch type {
    case "session_meta":
      try begin(CodexThread(payload))
      return .context
    case "turn_context":
      if let named = try payload.name(.model) { model = named }
      try begin(payload, at: line.time(.timestamp))
      return .context
    case "token_usage_record":
      return Self.line(try record(payload, at: line.time(.timestamp)))
    case "event_msg":
      switch payload[.type]?.string {
      case "task_started":
        try begin(payload, at: line.time(.timestamp))
        return .context
      case "token_count":
        return Self.line(try counters(payload, at: line.time(.timestamp)))
      default: return .nothing
      }
    default: return .nothing
    }
  }

  private static func line(_ call: CodexCall?) -> Line { call.map { .call($0) } ?? .nothing }

  private mutating func begin(_ thread: CodexThread) {
    if !isAtHead { endFile() }
    isAtHead = true
    threads.append(thread)
  }

  private mutating func begin(
    _ payload: borrowing Fields<CodexName>, at time: Timestamp?
  ) throws(Rejection) {
    if let id = try payload.id(.turnID), id != turn?.id {
      turn = CodexTurn(id)
      idleAt = time
    }
  }

  // MARK: - Usage

  private mutating func record(
    _ payload: borrowing Fields<CodexName>, at time: Timestamp?
  ) throws(Rejection) -> CodexCall? {
    try begin(payload, at: idleAt)
    recordedTurn = turn?.id
    guard let object = payload[.usage] else { return nil }
    let usage = try usage(object, "payload.usage")
    if let all = payload[.threadTokenUsage] {
      counted = try self.usage(all, "payload.thread_token_usage").tokens
    } else {
      counted = counted ?? TokenCounts()
      counted? += usage.tokens
    }
    var call = try call(usage, at: time)
    call?.responseID = try payload.id(.responseID)
    return call
  }

  private mutating func counters(
    _ payload: borrowing Fields<CodexName>, at time: Timestamp?
  ) throws(Rejection) -> CodexCall? {
    guard let info = payload[.info], info.kind == .object else { return nil }
    let counters = Fields<CodexName>(info, limits: limits)
    guard let object = counters[.totalTokenUsage] else { return nil }
    let all = try usage(object, "payload.info.total_token_usage").tokens
    let before = counted
    counted = all
    guard recordedTurn == nil || recordedTurn != turn?.id, all != before else { return nil }
    var used = ProviderUsage(shape: .responses)
    if let last = counters[.lastTokenUsage] {
      used = try usage(last, "payload.info.last_token_usage")
    }
    // The counters include a call whose own line is missing.
    if let before {
      var added = all
      added -= before
      let isMore = TokenCounts.fields.allSatisfy { added[keyPath: $0.path] >= 0 }
      if isMore { used.tokens = added }
    }
    return try call(used, at: time)
  }

  private func usage(_ value: Value, _ path: String) throws(Rejection) -> ProviderUsage {
    try ProviderUsage(reading: value, at: path, provider: "openai", model: model)
  }

  private mutating func call(
    _ usage: ProviderUsage, at time: Timestamp?
  ) throws(Rejection) -> CodexCall? {
    guard usage.tokens.total > 0 else { return nil }
    guard let youngest = threads.first, let oldest = threads.last else {
      throw Rejection(
        .missingField, field: "session_meta",
        "must be a line before this one: post a rollout from its beginning")
    }
    guard let time else {
      throw Rejection(.missingField, field: "timestamp", "must be there, in RFC 3339")
    }
    let thread = owner ?? youngest
    // The turns of old rollouts have ids that are not unique among conversations.
    let scope = turn?.startedAt == nil ? oldest.originID : turn?.id ?? oldest.id
    let copiedAt = thread.id == youngest.id ? nil : turn?.startedAt
    let id: ExternalID = "\(scope):\((counted ?? usage.tokens).total)"
    var event = Event(source: CodexCall.source, id: id, time: copiedAt ?? time)
    event.sessionID = thread.id
    event.parentSessionID = thread.parentID
    event.agent = thread.agent
    event.provider = thread.provider
    event.model = model
    usage.put(into: &event)
    defer { idleAt = time }
    return CodexCall(event: event, period: Self.period(from: copiedAt ?? idleAt, until: time))
  }

  /// The conversation to which the turn belongs: the youngest that existed when it began.
  private var owner: CodexThread? {
    guard let began = turn?.startedAt else { return nil }
    return threads.first { $0.createdAt.map { $0 <= began } ?? false } ?? threads.last
  }

  /// From the last time at which the call had not begun to the time of its line. The line is
  /// written when the tools that the call asked for are done, or when it is copied.
  private static func period(
    from idle: Timestamp?, until time: Timestamp
  ) -> ClosedRange<UInt64>? {
    let start = min(idle ?? time, time).moved(bySeconds: -marginSeconds)
    let end = time.moved(bySeconds: marginSeconds)
    guard let first = UInt64(exactly: start.microseconds),
      let last = UInt64(exactly: end.microseconds)
    else { return nil }
    return first * 1_000...last * 1_000
  }

  /// The most seconds between a line and other reports by Codex of the same moment.
  private static let marginSeconds = 1
}
