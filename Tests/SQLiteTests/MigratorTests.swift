import SQLite
import TestSupport
import Testing

@Suite struct `A migrator` {
  private let connection: Connection
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.file("test.db"), access: .readWrite)
  }

  private static let steps = [
    Migration(name: "one", sql: "CREATE TABLE a (i INTEGER) STRICT; INSERT INTO a VALUES (1)"),
    Migration(name: "two", sql: "CREATE TABLE b (i INTEGER) STRICT"),
  ]

  private static func migrator(_ steps: [Migration]) -> Migrator {
    Migrator(steps, applicationID: 7)
  }

  @Test func `knows its own files from another program's`() throws {
    let migrator = Self.migrator(Self.steps)
    try migrator.checkOwner(of: connection)
    try migrator.migrate(connection)
    #expect(throws: Migrator.Failure.self) { try migrator.checkOwner(of: connection) }
    try connection.execute("PRAGMA application_id = 7")
    try migrator.checkOwner(of: connection)
  }

  @Test func `applies each step once`() throws {
    let migrator = Self.migrator(Array(Self.steps.prefix(1)))
    try migrator.migrate(connection)
    try migrator.migrate(connection)
    #expect(try migrator.version(of: connection) == 1)
    try Self.migrator(Self.steps).migrate(connection)
    #expect(try migrator.version(of: connection) == 2)
    #expect(try connection.all("SELECT i FROM a") { $0.int(0) } == [1])
  }

  @Test func `refuses a newer schema and says so`() throws {
    try connection.execute("PRAGMA user_version = 3")
    let failure = #expect(throws: Migrator.Failure.self) {
      try Self.migrator(Self.steps).migrate(connection)
    }
    #expect(failure?.description.contains("schema 3") == true)
    #expect(failure?.description.contains("up to 2") == true)
  }

  @Test func `leaves nothing of a step that fails`() throws {
    let broken = Migration(name: "broken", sql: "CREATE TABLE c (i INTEGER) STRICT; NONSENSE")
    let migrator = Self.migrator([Self.steps[0], broken])
    #expect(throws: Migrator.Failure.self) { try migrator.migrate(connection) }
    #expect(try migrator.version(of: connection) == 1)
    let tables = try connection.all("SELECT name FROM sqlite_schema WHERE type = 'table'") {
      $0.text(0)
    }
    #expect(tables == ["a"])
  }
}
