import Ledger
import Postgres
import Usage

/// A row that says no more than its key.
struct NoColumns: TableRow {
  static let blank = NoColumns()

  mutating func visit(_ visitor: inout some ColumnVisitor) {}
}

/// A count.
struct Count: TableRow {
  static let blank = Count(0)

  var value: Int64

  init(_ value: Int64) { self.value = value }

  mutating func visit(_ visitor: inout some ColumnVisitor) { visitor.visit("count", &value) }
}

/// Bytes, or a text.
struct Content: TableRow {
  static let blank = Content([])

  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func visit(_ visitor: inout some ColumnVisitor) { visitor.visit("value", &bytes) }
}

extension Revisions: TableRow {
  static var blank: Revisions { Revisions(newest: 0, count: 0) }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("newest", &newest)
    visitor.visit("count", &count)
  }
}

/// Where the ledger is.
struct LedgerRow: TableRow {
  static let blank = LedgerRow()

  var lastEvent: Int64 = 0
  /// One more with each commit that changes anything, whichever process makes it.
  var version: Int64 = 0
  /// The day before which events came in that were dropped.
  var droppedBefore: Int?
  var secret: [UInt8] = []

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("last_event", &lastEvent)
    visitor.visit("version", &version)
    visitor.visit("dropped_before", &droppedBefore)
    visitor.visit("secret", &secret)
  }
}

/// A project.
struct ProjectRow: TableRow {
  static let blank = ProjectRow(name: "")

  var name: String
  var authority = CostAuthority.automatic
  var hasWitnesses = true
  var createdAt: Int64 = 0

  init(name: String) { self.name = name }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("name", &name)
    visitor.visit("cost_authority", word: &authority)
    visitor.visit("witnesses", &hasWitnesses)
    visitor.visit("created_at", &createdAt)
  }

  var settings: ProjectSettings {
    ProjectSettings(name: name, authority: authority, hasWitnesses: hasWitnesses)
  }
}

/// When a call was made that several sources tell.
struct CallTime: TableRow {
  static let blank = CallTime(project: 0, time: 0)

  var project: Int64
  var time: Int64

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &project)
    visitor.visit("time", &time)
  }
}

/// What is kept of an event that was dropped, whose sums still say what it was.
struct DroppedRow: TableRow {
  static let blank = DroppedRow(event: .blank)

  var event: StoredEvent
  /// Nil where it has no identity of its own.
  var content: String?
  var account: DroppedAccount?

  init(event: StoredEvent) { self.event = event }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    event.visit(&visitor)
    visitor.visit("content", &content)
    var source = account?.source
    var minute = account?.minute
    var counts = account?.counts
    visitor.visit("account_source", &source)
    visitor.visit("account_minute", &minute)
    visitor.visit("account_counts", &counts)
    account = source.map { DroppedAccount(source: $0, minute: minute, counts: counts ?? true) }
  }
}
