import ArgumentParser
import Dispatch
import Glibc
import APIDescription
import Dashboard
import HTTPServer
import Logging
import Maintenance
import Synchronization
import Usage
import UsageAPI
import UsageSQLite
import Webhooks

/// Serves the HTTP interface until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the HTTP interface.",
    discussion: """
      Prints its address on standard output when it is ready, and JSON lines of log on standard \
      error. SIGTERM and SIGINT finish what is under way and exit with 0; a second SIGINT exits \
      at once. `tally serve --help-hidden` lists the limits, too.
      """)

  @Option(help: "The address to listen on: an IP address or localhost.")
  var host = "127.0.0.1"

  @Option(parsing: .unconditional, help: "The port to listen on; 0 picks a free one.")
  var port = 8080

  @Option(
    help: "The database file; it is made when it is missing. Or the URL of a PostgreSQL database.")
  var database = "tally.db"

  @Option(help: "How many event loops share the connections.")
  var loops = 2

  @Option(help: "How many threads read the bodies that would hold an event loop up.")
  var workers = 2

  @Option(help: "How many reads of the database can go on at once.")
  var readers = 2

  @Option(help: "The least level that is logged: debug, info, warning or error.")
  var logLevel = "info"

  @Option(help: "Seconds for requests under way to finish after SIGTERM or SIGINT.")
  var drainSeconds = 10

  @Option(help: "Origins of web pages that may use the API, with commas between; none by default.")
  var corsOrigin = ""

  @Option(
    help: "A file that has the first admin key, for a ledger without keys; else one is made.")
  var adminKeyFile = ""

  @Option(
    help: "End sessions in which nothing has happened for so long, such as 30m, 24h or 7d; never.")
  var endIdleSessionsAfter: DurationArgument?

  @Option(help: "Drop events that came in longer ago, such as 90d, and keep their sums; never.")
  var retainEvents: DurationArgument?

  @Flag(help: "Listen beyond this machine without any API key.")
  var insecure = false

  @Flag(help: "Let webhooks lead to private and loopback addresses, and to http.")
  var allowPrivateWebhooks = false

  @OptionGroup(title: "E-mail") var mail: MailOptions

  @OptionGroup(title: "Limits", visibility: .hidden)
  var limits: LimitOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be from 0 to 65535, but is \(port)")
    }
    guard Server.canListen(on: host) else {
      throw ValidationError("--host must be an IP address or localhost, but is \(host)")
    }
    guard [loops, workers, readers].allSatisfy((1...64).contains) else {
      throw ValidationError("--loops, --workers and --readers must be from 1 to 64")
    }
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("--log-level must be debug, info, warning or error")
    }
    do throws(CrossOrigin.Malformed) { _ = try CrossOrigin(corsOrigin) } catch {
      throw ValidationError("--cors-origin: \(error)")
    }
    if let retainEvents, retainEvents.wholeDays == nil {
      throw ValidationError("--retain-events must be a whole number of days, such as 90d")
    }
    guard drainSeconds >= 0 else { throw ValidationError("--drain-seconds must not be negative") }
  }

  func run() async throws {
    let log = Logger(label: "tally") { label in
      JSONLogHandler(label: label, level: Logger.Level(rawValue: logLevel) ?? .info)
    }
    let relay = try mail.relay()
    let stop = StopSignals()
    let store = try openStore(log)
    let firstKey = try await makeFirstKey(in: store)
    let keys = try await KeyRing(store: store, isLoopbackOnly: isLoopback, now: SystemClock.now)
    let known = (prices: try await store.prices(of: nil), rates: try await store.rates())
    let books = PriceBooks(standard: try PriceBook.standard(), own: known.prices)
    let latePricing = LatePricing(
      store: store, books: books, limits: limits.api.latePricing,
      pricers: API.latePricers(books, limits.api), now: SystemClock.now,
      report: { log.warning("\($0)") })
    let serving = Mutex<Server?>(nil)
    let rates = RateCards(known.rates)
    let api = API(
      store: store, prices: books, rates: rates, keys: keys,
      document: APIDescription.yaml, version: Version.current, limits: limits.api, zones: zones,
      targets: targets,
      hasMailRelay: relay != nil,
      serverMetrics: { serving.withLock { $0 }?.metrics ?? ServerMetrics() },
      now: SystemClock.now, newID: SystemClock.newID, priceChanged: latePricing.wake)
    var router = api.router
    PageRoutes.add(PageFile.all, to: &router)
    PageRoutes.addDescription(of: api, to: &router)
    let requestLog = RequestLog(log)
    let workers = Workers(
      count: workers, waitingBytesMax: limits.api.workerWaitingBytesMax)
    let server = Server(
      host: host, port: port, limits: limits.server, loops: loops,
      contentRule: api.contentRule(of: router),
      errorResponse: { Problem($0).response },
      log: requestLog.take,
      handler: try CrossOrigin(corsOrigin).handler(api.handler(of: router, workers: workers)))
    serving.withLock { $0 = server }
    let deliverer = Deliverer(
      outbox: store,
      sender: CurlSender(
        rule: targets, limits: limits.webhooks, version: Version.current, relay: relay),
      limits: limits.webhooks, body: WebhookBody.bytes, now: SystemClock.now,
      report: { log.error("\($0)") })
    let address = try server.start()
    (store as? LedgerStore)?.note("pid \(getpid()), http://\(address)")
    print("listening on http://\(address)")
    if let firstKey {
      print("the first key, with the scope admin, which is shown only now: \(firstKey)")
    }
    fflush(nil)
    log.info(
      "serving",
      metadata: [
        "address": "\(address)", "database": "\(DatabaseURL.withoutPassword(database))",
        "open": "\(keys.isOpen)",
      ])
    if keys.isOpen {
      log.warning(
        """
        there are no keys: whoever reaches the server may do everything; before a proxy leads to \
        it, make one with `tally keys create --name me --scope admin`
        """)
    }
    let background = Task { await latePricing.run() }
    let sharing = SharedSettings(
      store: store, keys: keys, prices: books, rates: rates, known: known)
    let following = Task { if DatabaseURL.isOne(database) { await sharing.run() } }
    let idleSessions = endIdleSessionsAfter.map { limit in
      IdleSessions(
        store: store, afterSeconds: limit.seconds, now: SystemClock.now,
        report: { log.warning("\($0)") })
    }
    let ending = Task { if let idleSessions { await idleSessions.run() } }
    let anomalies = AnomalyWatch(
      store: store, now: SystemClock.now, report: { log.warning("\($0)") })
    let watching = Task { await anomalies.run() }
    let retention = retainEvents?.wholeDays.map { days in
      Retention(
        store: store, days: days,
        keptSources: API.reconciledSources(books, limits.api), now: SystemClock.now,
        report: { log.warning("\($0)") })
    }
    let dropping = Task { if let retention { await retention.run() } }
    await deliverer.start()
    await stop.first()
    log.info("stopping")
    api.endStreams()
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      server.drain(deadlineSeconds: drainSeconds) { continuation.resume() }
    }
    latePricing.stop()
    ending.cancel()
    watching.cancel()
    dropping.cancel()
    following.cancel()
    await background.value
    await ending.value
    await watching.value
    await dropping.value
    await following.value
    await deliverer.stop(secondsMax: drainSeconds)
    await store.close()
    log.info("stopped")
  }

  private var targets: TargetRule { TargetRule(allowsLocal: allowPrivateWebhooks) }

  /// Where the C library looks, too (tzset(3)).
  var zones: ZoneFiles {
    let folder = ProcessEnvironment.value("TZDIR")
    return ZoneFiles(folders: [folder, ZoneFiles.systemFolder].compactMap { $0 })
  }

  private var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Without a key anybody may do anything; that is only for this machine. Returns the text of a
  /// key that nobody knows yet.
  private func makeFirstKey(in store: any UsageStore) async throws -> String? {
    let administration = KeyAdministration(store: store, now: SystemClock.now)
    guard adminKeyFile.isEmpty else {
      let bytes = try SmallFile.read(adminKeyFile)
      let text = String(decoding: bytes, as: UTF8.self).prefix { !$0.isWhitespace }
      guard KeyText.isStrong(text) else {
        throw Refusal(
          description: "\(adminKeyFile) must have a key of \(KeyText.ownCharacters.lowerBound) to "
            + "\(KeyText.ownCharacters.upperBound) letters, digits, `-` and `_`")
      }
      _ = try await administration.makeFirst(String(text))
      return nil
    }
    guard !isLoopback, !insecure else { return nil }
    return try await administration.makeFirst()
  }
}
