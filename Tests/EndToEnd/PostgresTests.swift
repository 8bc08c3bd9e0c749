#if Postgres
  import Glibc
  import Postgres
  import StoreSupport
  import Synchronization
  import TestSupport
  import Testing

  extension EndToEnd {
    /// Several of the real program on one PostgreSQL.
    @Suite struct PostgresTests {
      private static let clients = 4
      private static let batchEvents = 5
      private static let faults = 12

      private struct Load: Sendable {
        var sent: [Tree] = []
        var acknowledged: [Tree] = []
      }

      private static func start(_ database: String) throws -> TallyServer {
        try TallyServer(["--database", database])
      }

      /// Sends a batch to a server, on a connection of its own; whether it was stored.
      private static func post(_ events: [Tree], to port: UInt16) -> Bool {
        let client = HTTPClient(port: port)
        let body = Array(Tree.list(events).text.utf8)
        guard let connection = try? HTTPConnection(port: port),
          (try? connection.send(
            client.request("POST", "/v1/events", type: "application/json", body: body))) != nil,
          let answer = try? connection.receive(),
          let accepted = answer["accepted"].integer, let known = answer["duplicate"].integer
        else { return false }
        return accepted + known == events.count
      }

      /// Posts batches to both servers in turn, each of them to both every other time.
      private static func post(
        _ name: String, to ports: [Shared<UInt16>], until isOver: Shared<Bool>
      ) -> Load {
        var load = Load()
        var batch = 0
        while !isOver.value {
          let events = (0..<batchEvents).map { Samples.call("\(name)b\(batch)e\($0)") }
          load.sent += events
          let order = batch % 2 == 0 ? ports : ports.reversed()
          let tries = batch % 4 < 2 ? ports.count : 1
          for port in order.prefix(tries)
          where post(events, to: port.value) {
            load.acknowledged += events
          }
          batch += 1
        }
        return load
      }

      /// Kills one process after the other and starts another in its place, and cuts their
      /// connections in between.
      private static func disturb(
        _ servers: [TallyServer], _ ports: [Shared<UInt16>], _ database: String
      ) throws -> [TallyServer] {
        var servers = servers
        let connection = try Connection(url: database, settings: [])
        for fault in 0..<faults {
          usleep(150_000)
          guard fault % 3 == 0 else {
            try connection.execute(
              """
              SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE application_name LIKE 'tally %' AND datname = current_database()
                AND pid <> pg_backend_pid()
              """)
            continue
          }
          let index = fault / 3 % servers.count
          servers[index].process.kill(SIGKILL)
          try servers[index].process.wait(seconds: 5)
          servers[index] = try start(database)
          ports[index].value = servers[index].client.port
        }
        return servers
      }

      @Test func `What two processes acknowledged through kills and cuts is there once`() throws {
        let database = try PostgresCluster.shared.get().makeDatabase()
        var servers = try [Self.start(database), Self.start(database)]
        let ports = servers.map { Shared($0.client.port) }
        let isOver = Shared(false)
        let after = Shared<[TallyServer]>([])
        let loads = try together(Self.clients + 1) { [servers] index -> Load in
          guard index < Self.clients else {
            defer { isOver.value = true }
            after.value = try Self.disturb(servers, ports, database)
            return Load()
          }
          return Self.post("c\(index)", to: ports, until: isOver)
        }
        servers = after.value
        let sent = loads.flatMap(\.sent)
        let acknowledged = loads.flatMap(\.acknowledged)
        try #require(acknowledged.count > 100)
        // What was acknowledged is known to either process.
        for server in servers {
          for part in Self.parts(of: acknowledged) {
            #expect(try server.client.post(lines: part)["duplicate"] == .int(part.count))
          }
        }
        // With what was sent and not acknowledged, each event counts once.
        for part in Self.parts(of: sent) { _ = try servers[0].client.post(lines: part) }
        for server in servers {
          let totals = try server.client.get("/v1/sessions/s1")
          #expect(totals["requests"] == .int(sent.count))
        }
        try Self.recount(database, events: sent.count)
        for server in servers { #expect(try server.stop() == 0) }
      }

      private static func parts(of events: [Tree]) -> [[Tree]] {
        stride(from: 0, to: events.count, by: 1_000).map { start in
          Array(events[start..<min(start + 1_000, events.count)])
        }
      }

      /// The stored sums are those of the events, and these have no gap in their numbers.
      private static func recount(_ database: String, events count: Int) throws {
        let rows = try Connection(url: database, settings: []).rows(
          """
          SELECT count(*), max(number), count(DISTINCT id), sum(computed),
            (SELECT sum(computed) FROM session_sum), (SELECT sum(computed) FROM project_sum),
            (SELECT sum(events)::int8 FROM session_sum)
          FROM event
          """)
        #expect(rows.value(0, 0, as: Int64.self) == Int64(count))
        #expect(rows.value(0, 1, as: Int64.self) == Int64(count))
        #expect(rows.value(0, 2, as: Int64.self) == Int64(count))
        #expect(rows.value(0, 3, as: Int128.self) == rows.value(0, 4, as: Int128.self))
        #expect(rows.value(0, 3, as: Int128.self) == rows.value(0, 5, as: Int128.self))
        #expect(rows.value(0, 6, as: Int64.self) == Int64(count))
      }

      @Test func `A key that one process makes and revokes is taken and refused by the other`()
        throws
      {
        let database = try PostgresCluster.shared.get().makeDatabase()
        let servers = try [Self.start(database), Self.start(database)]
        let made = try servers[0].client.post(
          "/v1/keys", .object(["name": .text("a"), "scopes": .list([.text("admin")])]))
        let key = try #require(made["key"].string)
        let clients = servers.map { $0.client.with(key: key) }
        func until(_ status: Int) throws {
          while try clients[1].get("/v1/project").status != status { usleep(50_000) }
        }
        try until(200)
        // Without it nobody gets in any more, there either.
        while try servers[1].client.get("/v1/project").status != 401 { usleep(50_000) }
        _ = try clients[0].delete("/v1/keys/\(made["id"].text)")
        try until(401)
      }
    }
  }

  /// A value that threads share.
  private final class Shared<Value: Sendable>: Sendable {
    private let held: Mutex<Value>

    init(_ value: Value) { held = Mutex(value) }

    var value: Value {
      get { held.withLock { $0 } }
      set { held.withLock { $0 = newValue } }
    }
  }
#endif
