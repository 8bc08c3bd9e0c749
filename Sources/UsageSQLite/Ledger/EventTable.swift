import SQLite
import Usage

/// Writes and reads rows of the event table.
struct EventTable {
  /// Most events have a value in the common columns alone: a statement that names no others costs
  /// SQLite half as much.
  private var commonInsertion: KeptBindings
  private var wholeInsertion: KeptBindings
  private let selection: Statement
  private let selectionAfter: Statement

  /// The parameters of both insertions, counted from 1.
  private static let commonColumns = [
    "seq", "project", "source", "id", "kind", "received_at", "time", "session", "user", "agent",
    "provider", "model", "is_batch", "requests", "web_searches", "input", "cache_read",
    "cache_write_5m", "cache_write_1h", "cache_write", "output", "reasoning", "computed", "price",
    "priced_model",
  ]
  /// Those that follow where a row has any of them.
  private static let rareColumns = [
    "cache_write_30m", "cache_write_12h", "audio_input", "audio_cache_read", "audio_output",
    "image_input", "image_cache_read", "image_output", "service_tier", "speed", "geo", "label",
    "cost", "replaces", "tags", "run", "covered_events", "notes", "part_of",
  ]
  /// In the order in which they are read.
  private static let columns = [
    "seq", "project", "source", "id", "kind", "received_at", "time", "session", "user", "agent",
    "provider", "model", "service_tier", "is_batch", "speed", "geo", "label", "requests",
    "web_searches", "input", "cache_read", "cache_write_5m", "cache_write_1h", "cache_write_30m",
    "cache_write_12h", "cache_write", "output", "reasoning", "audio_input", "audio_cache_read",
    "audio_output", "image_input", "image_cache_read", "image_output", "cost", "computed", "price",
    "priced_model", "replaces", "tags", "run", "covered_events", "notes", "part_of",
  ]

  init(_ connection: Connection) throws(DatabaseError) {
    commonInsertion = try Self.insertion(Self.commonColumns, connection)
    wholeInsertion = try Self.insertion(Self.commonColumns + Self.rareColumns, connection)
    let names = Self.columns.joined(separator: ", ")
    selection = try connection.prepare("SELECT \(names) FROM event WHERE seq = ?1")
    selectionAfter = try connection.prepare(
      "SELECT \(names) FROM event WHERE seq > ?1 ORDER BY seq")
  }

  private static func insertion(
    _ columns: [String], _ connection: Connection
  ) throws(DatabaseError) -> KeptBindings {
    let names = columns.joined(separator: ", ")
    let parameters = (1...columns.count).map { "?\($0)" }.joined(separator: ", ")
    return KeptBindings(
      try connection.prepare("INSERT INTO event (\(names)) VALUES (\(parameters))"),
      count: columns.count)
  }

  mutating func insert(
    _ row: EventNumbers, id: Span<UInt8>, tags: String?
  ) throws(DatabaseError) {
    guard row.hasRareColumns || tags != nil else {
      Self.bindCommon(row, to: &commonInsertion)
      return try commonInsertion.run(with: id, at: 4)
    }
    Self.bindCommon(row, to: &wholeInsertion)
    Self.bindRare(row, tags: tags, to: &wholeInsertion)
    try wholeInsertion.run(with: id, at: 4)
  }

  private static func bindCommon(_ row: EventNumbers, to insertion: inout KeptBindings) {
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
    insertion.bind(13, row.isBatch ? 1 : 0)
    insertion.bind(14, row.requests)
    insertion.bind(15, row.webSearches)
    insertion.bind(16, row.tokens?.input)
    insertion.bind(17, row.tokens?.cacheRead)
    insertion.bind(18, row.tokens?.cacheWrite5m)
    insertion.bind(19, row.tokens?.cacheWrite1h)
    insertion.bind(20, row.tokens?.cacheWrite)
    insertion.bind(21, row.tokens?.output)
    insertion.bind(22, row.tokens?.reasoning)
    insertion.bind(23, row.computed)
    insertion.bind(24, row.price)
    insertion.bind(25, row.pricedModel)
  }

  private static func bindRare(
    _ row: EventNumbers, tags: String?, to insertion: inout KeptBindings
  ) {
    insertion.bind(26, row.tokens?.cacheWrite30m)
    insertion.bind(27, row.tokens?.cacheWrite12h)
    insertion.bind(28, row.tokens?.audioInput)
    insertion.bind(29, row.tokens?.audioCacheRead)
    insertion.bind(30, row.tokens?.audioOutput)
    insertion.bind(31, row.tokens?.imageInput)
    insertion.bind(32, row.tokens?.imageCacheRead)
    insertion.bind(33, row.tokens?.imageOutput)
    insertion.bind(34, row.serviceTier)
    insertion.bind(35, row.speed)
    insertion.bind(36, row.geo)
    insertion.bind(37, row.label)
    insertion.bind(38, row.cost)
    insertion.bind(39, row.replaces)
    insertion.bind(40, tags)
    insertion.bind(41, row.run)
    insertion.bind(42, row.coveredEvents)
    insertion.bind(43, NotesText.encode(row.notes))
    insertion.bind(44, row.partOf)
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
      id: row.id(3), tags: row.optionalText(39),
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
  /// Binds the counts in the order of a rollup's columns.
  func bind(to statement: Statement, from first: Int) {
    statement.bind(first, input)
    statement.bind(first + 1, cacheRead)
    statement.bind(first + 2, cacheWrite5m)
    statement.bind(first + 3, cacheWrite1h)
    statement.bind(first + 4, cacheWrite30m)
    statement.bind(first + 5, cacheWrite12h)
    statement.bind(first + 6, cacheWrite)
    statement.bind(first + 7, output)
    statement.bind(first + 8, reasoning)
    statement.bind(first + 9, audioInput)
    statement.bind(first + 10, audioCacheRead)
    statement.bind(first + 11, audioOutput)
    statement.bind(first + 12, imageInput)
    statement.bind(first + 13, imageCacheRead)
    statement.bind(first + 14, imageOutput)
  }

  /// Reads them in the same order, which is also that of `EventTable`.
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
