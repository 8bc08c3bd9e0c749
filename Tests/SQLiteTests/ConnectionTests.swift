import Dispatch
import SQLite
import TestSupport
import Testing

@Suite struct `A connection` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("test.db")
  }

  private func open(_ access: Connection.Access = .readWrite) throws -> Connection {
    try Connection(path: path, access: access)
  }

  @Test func `binds and reads every type, empty ones too`() throws {
    let connection = try open()
    try connection.execute("CREATE TABLE t (i INTEGER, s TEXT, b BLOB) STRICT")
    let text = "q'\"\u{0}ü🙂"
    try connection.run("INSERT INTO t VALUES (?1, ?2, ?3)", Int64.min, text, [0, 255] as [UInt8])
    try connection.run("INSERT INTO t VALUES (?1, ?2, ?3)", Int64.max, "", [] as [UInt8])
    try connection.run(
      "INSERT INTO t VALUES (?1, ?2, ?3)", nil as Int64?, nil as String?, nil as [UInt8]?)
    let rows = try connection.prepare("SELECT i, s, b, typeof(s), typeof(b) FROM t ORDER BY rowid")
    #expect(try rows.step())
    #expect(rows.int64(0) == .min)
    #expect(rows.isInteger(0))
    #expect(rows.text(1) == text)
    #expect(rows.blob(2) == [0, 255])
    #expect(try rows.step())
    #expect(rows.optionalInt64(0) == .max)
    #expect(rows.optionalText(1) == "")
    #expect(rows.text(3) == "text")
    #expect(rows.blob(2).isEmpty)
    #expect(rows.text(4) == "blob")
    #expect(try rows.step())
    #expect(rows.isNull(0) && rows.isNull(1) && rows.isNull(2))
    #expect(rows.optionalInt64(0) == nil)
    #expect(rows.optionalText(1) == nil)
    #expect(try !rows.step())
  }

  @Test func `forgets what was bound when a statement is used again`() throws {
    let connection = try open()
    let first = try connection.first("SELECT ?1, ?2", 1, "a") { $0.optionalText(1) }
    #expect(first == "a")
    let second = try connection.first("SELECT ?1, ?2", 2) { $0.isNull(1) }
    #expect(second == true)
  }

  @Test func `does not run a statement of which a value could not be bound`() throws {
    let connection = try open()
    try connection.execute("CREATE TABLE t (s TEXT) STRICT")
    let statement = try connection.prepare("INSERT INTO t VALUES (?1)")
    statement.bind(1, "a")
    statement.bind(2, "there is no second")
    #expect(throws: DatabaseError.self) { try statement.run() }
    statement.bind(1, "b")
    try statement.run()
    #expect(try connection.all("SELECT s FROM t") { $0.text(0) } == ["b"])
  }

  @Test func `commits a transaction that returns and rolls back one that throws`() throws {
    let connection = try open()
    try connection.execute("CREATE TABLE t (i INTEGER PRIMARY KEY) STRICT")
    try connection.transaction { () throws(DatabaseError) in
      try connection.run("INSERT INTO t VALUES (?1)", 1)
    }
    let error = #expect(throws: DatabaseError.self) {
      try connection.transaction { () throws(DatabaseError) in
        try connection.run("INSERT INTO t VALUES (?1)", 2)
        try connection.run("INSERT INTO t VALUES (?1)", 1)
      }
    }
    #expect(error?.isConstraint == true)
    #expect(error?.context.hasPrefix("INSERT") == true)
    #expect(try connection.all("SELECT i FROM t") { $0.int(0) } == [1])
    // The connection is not left inside a transaction.
    try connection.execute("BEGIN; COMMIT")
  }

  @Test func `that may only read cannot write, nor make the file`() throws {
    #expect(throws: DatabaseError.self) { try open(.readOnly) }
    try open().execute("CREATE TABLE t (i INTEGER) STRICT")
    let reader = try open(.readOnly)
    #expect(throws: DatabaseError.self) { try reader.execute("INSERT INTO t VALUES (1)") }
    #expect(try reader.all("SELECT i FROM t") { $0.int(0) } == [])
  }

  @Test func `moves its log into the database when told`() throws {
    let writer = try open()
    try writer.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (i INTEGER) STRICT")
    writer.takeOverCheckpoints()
    for number in 0..<10 { try writer.run("INSERT INTO t VALUES (?1)", number) }
    #expect(writer.walPages > 0)
    let reader = try open(.readOnly)
    try reader.execute("BEGIN")
    #expect(try reader.first("SELECT count(*) FROM t") { $0.int(0) } == 10)
    // A reader in the way is no error: what it may still need stays.
    try writer.run("INSERT INTO t VALUES (?1)", 10)
    try writer.checkpoint(.passive)
    #expect(writer.walPages > 0)
    try reader.execute("COMMIT")
    try writer.checkpoint(.truncate)
    #expect(writer.walPages == 0)
    #expect(try reader.first("SELECT count(*) FROM t") { $0.int(0) } == 11)
  }

  @Test func `says what was wrong with a statement, and which`() throws {
    let connection = try open()
    let error = #expect(throws: DatabaseError.self) { try connection.prepare("SELEC 1") }
    #expect(error?.description.contains("SELEC 1") == true)
    // Double quotes are names: a misspelt column is no text.
    #expect(throws: DatabaseError.self) { try connection.prepare("SELECT \"nothing\"") }
  }

  @Test func `gives up a statement at its deadline, and goes on without one`() throws {
    let connection = try open()
    let count =
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT ?1) "
      + "SELECT count(*) FROM n"
    connection.setDeadline(.now() + .milliseconds(50))
    let error = #expect(throws: DatabaseError.self) {
      try connection.first(count, Int64.max) { $0.int64(0) }
    }
    #expect(error?.isInterruption == true)
    connection.setDeadline(nil)
    #expect(try connection.first(count, 100_000) { $0.int64(0) } == 100_000)
  }
}
