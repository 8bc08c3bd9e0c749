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

/// Serves the HTTP interface until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the HTTP interface.",
    discussion: """
      Prints one line on standard output when it is ready, and JSON lines of log on standard \
      error. SIGTERM and SIGINT finish what is under way and exit with 0; a second SIGINT exits \
      at once.
      """)

  @Option(help: "The address to listen on: an IP address or localhost.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 picks a free one.")
  var port = 8080

  @Option(help: "The database file; it is made when it is missing.")
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

  @Flag(help: "Listen beyond this machine although no API key was made.")
  var insecure = false

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be from 0 to 65535, but is \(port)")
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
    guard drainSeconds >= 0 else { throw ValidationError("--drain-seconds must not be negative") }
  }

  func run() async throws {
    let log = Logger(label: "tally") { label in
      JSONLogHandler(label: label, level: Logger.Level(rawValue: logLevel) ?? .info)
    }
    let stop = StopSignals()
    let store = try LedgerStore(
      path: database, limits: limits.writer, readers: readers,
      readerLimits: limits.reader, zones: zones, now: SystemClock.now,
      report: { log.error("\($0)") })
    log.info("SQLite \(LedgerStore.libraryVersion)")
    let keys = try await KeyRing(store: store, isLoopbackOnly: isLoopback)
    try refuseExposure(keys)
    let books = PriceBooks(
      standard: try PriceBook.standard(), own: try await store.prices(of: nil))
    let latePricing = LatePricing(
      store: store, books: books, limits: limits.prices.latePricing,
      pricers: API.latePricers(books, limits.api), now: SystemClock.now,
      report: { log.warning("\($0)") })
    let serving = Mutex<Server?>(nil)
    let api = API(
      store: store, prices: books, keys: keys, document: APIDescription.yaml,
      version: Version.current, limits: limits.api, zones: zones,
      serverMetrics: { serving.withLock { $0 }?.metrics ?? ServerMetrics() },
      now: SystemClock.now, newID: SystemClock.newID, priceChanged: latePricing.wake)
    var router = api.router
    PageRoutes.add(PageFile.all, to: &router)
    let workers = Workers(
      count: workers, waitingBytesMax: limits.api.workerWaitingBytesMax)
    let server = Server(
      host: host, port: port, limits: limits.server, loops: loops,
      contentRule: api.contentRule(of: router),
      errorResponse: { Problem($0).response },
      log: { event in log.debug("\(event)") },
      handler: try CrossOrigin(corsOrigin).handler(api.handler(of: router, workers: workers)))
    serving.withLock { $0 = server }
    let address = try server.start()
    store.note("pid \(getpid()), http://\(address)")
    print("listening on http://\(address)")
    fflush(nil)
    log.info(
      "serving",
      metadata: [
        "address": "\(address)", "database": "\(database)",
        "open": "\(keys.isOpen)",
      ])
    let background = Task { await latePricing.run() }
    await stop.first()
    log.info("stopping")
    api.endStreams()
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      server.drain(deadlineSeconds: drainSeconds) { continuation.resume() }
    }
    latePricing.stop()
    await background.value
    await store.close()
    log.info("stopped")
  }

  /// Where the C library looks, too (tzset(3)).
  private var zones: ZoneFiles {
    let folder = ProcessEnvironment.value("TZDIR")
    return ZoneFiles(folders: [folder, ZoneFiles.systemFolder].compactMap { $0 })
  }

  private var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Without a key anybody may do anything; that is only for this machine.
  private func refuseExposure(_ keys: KeyRing) throws {
    guard !isLoopback, keys.isOpen, !insecure else { return }
    throw Refusal(
      description:
        "\(host) can be reached from other machines, and no API key was made; make one with "
        + "`tally keys create --database \(database)`, or add --insecure")
  }
}
