#if Postgres
  import Postgres
  import StoreSupport
  import Testing

  /// One connection, to a real server.
  @Suite struct ConnectionTests {
    private static func connect() throws -> Connection {
      try Connection(url: PostgresCluster.shared.get().makeDatabase(), settings: [])
    }

    @Test func `Bytes come back as they are, U+0000 too, and so does nothing`() throws {
      let rows = try Self.connect().rows(
        "SELECT $1::bytea, $2::bytea, $3::bytea", Parameter("a\0é"), Parameter([UInt8]()),
        Parameter(nil as String?))
      #expect(rows.value(0, 0, as: String.self) == "a\0é")
      #expect(rows.value(0, 1, as: [UInt8]?.self) == [])
      #expect(rows.value(0, 2, as: String?.self) == nil)
    }

    @Test func `Arrays have NULLs, and may be empty`() throws {
      let rows = try Self.connect().rows(
        "SELECT array_length($1::int8[], 1)::int8, ($1)[2], cardinality($2::numeric[])::int8",
        Parameter(array: [1, nil, 3] as [Int64?]), Parameter(array: [] as [Int128]))
      #expect(rows.value(0, 0, as: Int64.self) == 3)
      #expect(rows.value(0, 1, as: Int64?.self) == nil)
      #expect(rows.value(0, 2, as: Int64.self) == 0)
    }

    @Test func `After a statement that fails the connection goes on, and no later one was run`()
      throws
    {
      let connection = try Self.connect()
      try connection.execute("CREATE TABLE t (n int8 PRIMARY KEY)")
      let insertion = "INSERT INTO t VALUES ($1)"
      let failure = #expect(throws: PostgresError.self) {
        try connection.run([
          Command(insertion, [Parameter(1 as Int64)]),
          Command(insertion, [Parameter(1 as Int64)]),
          Command(insertion, [Parameter(2 as Int64)]),
        ])
      }
      #expect(failure?.state == "23505")
      #expect(failure?.isPassing == false)
      // What is sent together is one transaction.
      #expect(try connection.rows("SELECT count(*) FROM t").value(0, 0, as: Int64.self) == 0)
    }

    @Test func `A backend that is ended is an error that passes, and the connection is lost`()
      throws
    {
      let connection = try Self.connect()
      let failure = #expect(throws: PostgresError.self) {
        try connection.run([Command("SELECT pg_terminate_backend(pg_backend_pid())")])
      }
      #expect(failure?.isPassing == true)
      #expect(!connection.isUsable)
    }

    @Test func `What names no server says so`() {
      let failure = #expect(throws: PostgresError.self) {
        try Connection(url: "postgresql://tally@127.0.0.1:1/none", settings: [])
      }
      #expect(failure?.message.contains("127.0.0.1") == true)
    }
  }
#endif
