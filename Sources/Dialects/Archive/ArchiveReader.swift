internal import JSON
internal import Usage

/// Reads the lines that `Writer.archive` writes.
struct ArchiveReader {
  let context: DialectContext

  /// A server derives ids from others, so archived ids may be longer than those of clients.
  private static let idBytesMax = 1_024

  private var limits: EventLimits {
    var limits = context.limits
    limits.idBytesMax = max(limits.idBytesMax, Self.idBytesMax)
    return limits
  }

  /// The items of a body, in their order.
  func read(_ request: DialectRequest) throws(DialectError) -> [Read<ArchiveItem>] {
    var reads: [Read<ArchiveItem>] = []
    var values = BodyValues(limits: limits, parseLimits: context.parseLimits)
    try values.forEach(in: request) { result in
      var id: ExternalID?
      do throws(Rejection) {
        let value = try result.get()
        id = (value["id"] ?? value["session_id"])?.readableID(limits)
        reads.append(.item(try item(value)))
      } catch {
        reads.append(.rejected(id: id, error))
      }
    }
    return reads
  }

  private func item(_ value: Value) throws(Rejection) -> ArchiveItem {
    let fields = Fields<ArchiveName>(value, limits: limits)
    switch fields[.type]?.string {
    case ArchiveItem.sessionType: return .session(try fields.archivedSession())
    case ArchiveItem.eventType: return .entry(try fields.archivedEntry())
    default:
      throw Rejection(
        .invalidField, field: "type",
        "must be session or event, but was \(fields[.type]?.forMessage ?? "absent")")
    }
  }
}

extension Fields<ArchiveName> {
  private func needed<Value>(_ value: Value?, _ name: ArchiveName) throws(Rejection) -> Value {
    guard let value else {
      throw Rejection(.missingField, field: name.text, "must be there")
    }
    return value
  }

  fileprivate borrowing func archivedSession() throws(Rejection) -> StoredSession {
    let startedAt = try needed(try time(.startedAt), .startedAt)
    let session = Session(
      id: try needed(try id(.sessionID), .sessionID), userID: try id(.userID),
      parentID: try id(.parentSessionID), tags: try tags(.tags), startedAt: startedAt,
      lastEventAt: nil, endedAt: try time(.endedAt), endState: try text(.endState, limits.nameRule),
      revision: try archivedCount(.revision), lateEvents: try archivedCount(.lateEvents))
    var warnings: [SessionWarning] = []
    for item in self[.warnings].map({ Array($0.elements) }) ?? [] {
      guard let code = item["code"]?.string.flatMap(SessionWarning.Code.init(rawValue:)) else {
        continue
      }
      let rule = TextRule(bytesMax: ArchiveNotes.sentenceBytesMax)
      guard let detail = item["detail"] else { continue }
      warnings.append(
        SessionWarning(code: code, detail: try detail.text(of: "warnings.detail", rule)))
    }
    return StoredSession(number: 0, session: session, warnings: warnings)
  }

  fileprivate borrowing func archivedEntry() throws(Rejection) -> LedgerEntry {
    let receivedAt = try needed(try time(.receivedAt), .receivedAt)
    let ownTime = try time(.time)
    var event = Event(
      source: try needed(try name(.source), .source), id: try needed(try id(.id), .id),
      time: ownTime ?? receivedAt)
    event.kind = try archivedKind()
    event.sessionID = try id(.sessionID)
    event.runID = try id(.runID)
    event.userID = try id(.userID)
    event.agent = try name(.agent)
    event.provider = try name(.provider)
    event.model = try name(.model)
    event.modifiers.serviceTier = try text(.serviceTier, limits.nameRule)
    event.modifiers.isBatch = isTrue(.batch)
    event.modifiers.speed = try text(.speed, limits.nameRule)
    event.modifiers.geo = try text(.geo, limits.nameRule)
    event.requests = try archivedSigned(.requests)
    event.webSearches = try archivedSigned(.webSearches)
    event.tokens = try archivedTokens()
    event.cost = try archivedMoney(.costUSD)
    event.label = try name(.label)
    event.tags = try tags(.tags)
    event.replaces = try id(.replaces)
    if let notes = self[.notes] { event.notes = try ArchiveNotes.read(notes, limits) }
    var entry = LedgerEntry(number: 0, event: event, receivedAt: receivedAt)
    entry.hasOwnTime = ownTime != nil
    entry.computed = try archivedMoney(.computedUSD)
    if has(.coveredEvents) {
      entry.event.coverage = Coverage(
        events: try archivedCount(.coveredEvents), cost: entry.computed)
    }
    entry.price = try name(.price)
    entry.pricedModel = try name(.pricedModel)
    entry.partOf = isTrue(.part) ? event.id : nil
    if has(.pricesPart) { entry.pricedPart = Int(try archivedCount(.pricesPart)) }
    return entry
  }

  private borrowing func archivedKind() throws(Rejection) -> Event.Kind {
    guard let kind = self[.kind]?.string.flatMap(Event.Kind.init(name:)) else {
      let names = Event.Kind.allCases.map(\.name).joined(separator: ", ")
      throw Rejection(
        .invalidField, field: "kind",
        "must be one of \(names), but was \(self[.kind]?.forMessage ?? "absent")")
    }
    return kind
  }

  private borrowing func archivedCount(_ name: ArchiveName) throws(Rejection) -> Int64 {
    guard let value = self[name] else { return 0 }
    return try value.count(of: name.text, upTo: .max)
  }

  /// The counts of an adjustment may be negative.
  private borrowing func archivedSigned(_ name: ArchiveName) throws(Rejection) -> Int64 {
    guard let value = self[name] else { return 0 }
    return try Self.signed(value, of: name.text)
  }

  private static func signed(_ value: Value, of field: String) throws(Rejection) -> Int64 {
    guard let count = value.int64, count.magnitude <= TokenCounts.perEventMax.magnitude else {
      throw Rejection(
        .invalidField, field: field,
        "must be an integer up to \(TokenCounts.perEventMax), but was \(value.forMessage)")
    }
    return count
  }

  private borrowing func archivedMoney(_ name: ArchiveName) throws(Rejection) -> Money? {
    try self[name]?.money(of: name.text)
  }

  private borrowing func archivedTokens() throws(Rejection) -> TokenCounts? {
    guard let value = self[.tokens] else { return nil }
    var tokens = TokenCounts()
    for field in TokenCounts.fields {
      guard let count = value.present(field.name) else { continue }
      tokens[keyPath: field.path] = try Self.signed(count, of: "tokens.\(field.name)")
    }
    return tokens
  }
}
