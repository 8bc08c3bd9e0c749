import SQLite
import Usage

/// Writes and reads rows of the event table.
struct EventTable {
  private var insertion: KeptBindings
  private let selection: Statement
  private let selectionAfter: Statement

  private static let columns = [
    "seq", "project", "source", "id", "kind", "received_at", "time", "session", "user", "agent",
    "provider", "model", "service_tier", "is_batch", "speed", "geo", "label", "requests",
    "web_searches", "input", "cache_read", "cache_write_5m", "cache_write_1h", "cache_write_30m",
    "cache_write_12h", "cache_write", "output", "reasoning", "audio_input", "audio_cache_read",
    "audio_output", "image_input", "image_cache_read", "image_output", "cost", "computed", "price",
    "priced_model", "replaces", "tags", "run", "covered_events", "notes", "part_of",
  ]

  init(_ connection: Connection) throws(DatabaseError) {
    let names = Self.columns.joined(separator: ", ")
    let parameters = (1...Self.columns.count).map { "?\($0)" }.joined(separator: ", ")
    insertion = KeptBindings(
      try connection.prepare("INSERT INTO event (\(names)) VALUES (\(parameters))"),
      count: Self.columns.count)
    selection = try connection.prepare("SELECT \(names) FROM event WHERE seq = ?1")
    selectionAfter = try connection.prepare(
      "SELECT \(names) FROM event WHERE seq > ?1 ORDER BY seq")
  }

  mutating func insert(
    _ row: EventNumbers, id: Span<UInt8>, tags: String?
  ) throws(DatabaseError) {
    insertion.bind(1, row.seq)
    insertion.bind(2, row.project)
    insertion.bind(3, row.source)
    insertion.bind(5, Int64(row.kind.rawValue))
    insertion.bind(6, row.receivedAt)
    insertion.bind(7, row.ownTime)
    insertion.bind(8, row.session)
    insertion.bind(9, row.user)
    insertion.bind(10, row.agent)
    insertion.bind(11, row.provider)
    insertion.bind(12, row.model)
    insertion.bind(13, row.serviceTier)
    insertion.bind(14, row.isBatch ? 1 : 0)
    insertion.bind(15, row.speed)
    insertion.bind(16, row.geo)
    insertion.bind(17, row.label)
    insertion.bind(18, row.requests)
    insertion.bind(19, row.webSearches)
    bind(row.tokens, from: 20)
    insertion.bind(35, row.cost)
    insertion.bind(36, row.computed)
    insertion.bind(37, row.price)
    insertion.bind(38, row.pricedModel)
    insertion.bind(39, row.replaces)
    insertion.bind(40, tags)
    insertion.bind(41, row.run)
    insertion.bind(42, row.coveredEvents)
    insertion.bind(43, NotesText.encode(row.notes))
    insertion.bind(44, row.partOf)
    try insertion.run(with: id, at: 4)
  }

  private mutating func bind(_ tokens: TokenCounts?, from first: Int) {
    guard let tokens else {
      for index in first..<first + TokenCounts.fields.count { insertion.bind(index, Int64?.none) }
      return
    }
    tokens.forEachCount(from: first) { insertion.bind($0, $1) }
  }

  func load(_ seq: Int64) throws(DatabaseError) -> EventRow? {
    selection.reset()
    defer { selection.reset() }
    selection.bind(1, seq)
    return try selection.step() ? Self.read(selection) : nil
  }

  /// Every row after one, in order.
  func forEach(
    after seq: Int64, _ body: (EventRow) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    selectionAfter.reset()
    defer { selectionAfter.reset() }
    selectionAfter.bind(1, seq)
    while try selectionAfter.step() { try body(Self.read(selectionAfter)) }
  }

  private static func read(_ row: Statement) -> EventRow {
    EventRow(
      id: row.text(3), tags: row.optionalText(39),
      numbers: EventNumbers(
        seq: row.int64(0), project: row.int64(1), source: row.int64(2),
        kind: Event.Kind(rawValue: row.int(4)) ?? .call, receivedAt: row.int64(5),
        ownTime: row.optionalInt64(6), session: row.optionalInt64(7), user: row.optionalInt64(8),
        agent: row.optionalInt64(9), provider: row.optionalInt64(10),
        model: row.optionalInt64(11), serviceTier: row.optionalInt64(12),
        isBatch: row.int64(13) != 0, speed: row.optionalInt64(14), geo: row.optionalInt64(15),
        label: row.optionalInt64(16), requests: row.int64(17), webSearches: row.int64(18),
        tokens: row.isNull(19) ? nil : TokenCounts(row: row, from: 19),
        cost: row.optionalInt64(34), computed: row.optionalInt64(35),
        price: row.optionalInt64(36), pricedModel: row.optionalInt64(37),
        replaces: row.optionalInt64(38), run: row.optionalInt64(40),
        coveredEvents: row.optionalInt64(41),
        notes: NotesText.decode(row.optionalText(42)), partOf: row.optionalInt64(43)))
  }
}

extension TokenCounts {
  /// Binds the counts in the order of their columns.
  func bind(to statement: Statement, from first: Int) {
    forEachCount(from: first) { statement.bind($0, $1) }
  }

  /// Hands over the counts, each with its column, in the order that events and rollups have.
  @inline(__always)
  func forEachCount(from first: Int, _ body: (Int, Int64) -> Void) {
    body(first, input)
    body(first + 1, cacheRead)
    body(first + 2, cacheWrite5m)
    body(first + 3, cacheWrite1h)
    body(first + 4, cacheWrite30m)
    body(first + 5, cacheWrite12h)
    body(first + 6, cacheWrite)
    body(first + 7, output)
    body(first + 8, reasoning)
    body(first + 9, audioInput)
    body(first + 10, audioCacheRead)
    body(first + 11, audioOutput)
    body(first + 12, imageInput)
    body(first + 13, imageCacheRead)
    body(first + 14, imageOutput)
  }

  init(row: Statement, from first: Int) {
    self.init()
    input = row.int64(first)
    cacheRead = row.int64(first + 1)
    cacheWrite5m = row.int64(first + 2)
    cacheWrite1h = row.int64(first + 3)
    cacheWrite30m = row.int64(first + 4)
    cacheWrite12h = row.int64(first + 5)
    cacheWrite = row.int64(first + 6)
    output = row.int64(first + 7)
    reasoning = row.int64(first + 8)
    audioInput = row.int64(first + 9)
    audioCacheRead = row.int64(first + 10)
    audioOutput = row.int64(first + 11)
    imageInput = row.int64(first + 12)
    imageCacheRead = row.int64(first + 13)
    imageOutput = row.int64(first + 14)
  }
}
