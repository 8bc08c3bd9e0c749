import ArgumentParser
import Dialects
import Glibc
import Usage

/// Where an import goes to, whose it is, and how far back it reads.
struct ImportOptions: ParsableArguments {
  @Option(
    help: "A server to post to. [env: TALLY_URL, where no database is named]")
  var to: String?

  @Option(help: "A key with the scope ingest, for a running server. [env: TALLY_KEY]")
  var key: String?

  @Option(name: .customLong("user"), help: "The user whose sessions they are.")
  var userID: ExternalID?

  @Option(
    help: """
      Only files that were written to since then: 7d, 24h, 30m, 4w, a date, or a time of RFC 3339.
      """)
  var since: Since?

  @Flag(help: "Go on until it is stopped: read each file again when it was written to.")
  var watch = false

  @Option(help: "Seconds between two looks at the files with --watch.")
  var watchSeconds = 5

  @OptionGroup var file: DatabaseOption

  func validate() throws {
    guard watchSeconds > 0 else { throw ValidationError("--watch-seconds must be at least 1") }
  }

  /// Imports the files that paths name, in an order; see `ImportTarget.take`. Throws where anything
  /// was rejected; with `--watch` it only does so at first, where it cannot begin.
  func run<Lines: LoggedLines>(
    _ paths: [String], _ lines: Lines,
    inOrder order: ([ImportFiles.File]) throws -> [ImportFiles.File],
    lineBeside: (_ path: String, _ last: [UInt8]) -> [UInt8]? = { _, _ in nil }
  ) async throws {
    let found = try ImportFiles(paths, since: since, mayBeNone: watch)
    if found.compressed > 0 {
      let files = found.compressed == 1 ? "file (.zst) is" : "files (.zst) are"
      ImportProgress.write(
        "\(found.compressed) compressed \(files) not read; zstd -d writes them out\n")
    }
    guard watch else {
      let isClean = try await take(try order(found.all), lines, lineBeside)
      guard isClean else { throw ExitCode(1) }
      return
    }
    var watched = WatchedFiles()
    var isFirst = true
    while true {
      do {
        let files = try ImportFiles(paths, since: since, mayBeNone: true).all
        let due = watched.due(files, at: SystemClock.now())
        if !due.isEmpty { _ = try await take(try order(due), lines, lineBeside) }
        watched.didRead(due)
      } catch {
        guard !isFirst else { throw error }
        ImportProgress.write("\(error); the next look is in \(watchSeconds) s\n")
      }
      isFirst = false
      try await Task.sleep(for: .seconds(watchSeconds))
    }
  }

  /// False where anything was rejected.
  private func take<Lines: LoggedLines>(
    _ files: [ImportFiles.File], _ lines: Lines,
    _ lineBeside: (_ path: String, _ last: [UInt8]) -> [UInt8]?
  ) async throws -> Bool {
    let target = try await target()
    var progress = ImportProgress(files)
    do {
      try await target.take(files, lines, &progress, lineBeside: lineBeside)
    } catch {
      await target.close()
      throw error
    }
    await target.close()
    progress.report(to: STDOUT_FILENO)
    return progress.isClean
  }

  /// The server that was named, or the database, or the server that has it.
  private func target() async throws -> any ImportTarget {
    try await file.open(
      orServer: to, key: key, creates: true,
      inDatabase: { try await ImportDatabase(store: $0) },
      onServer: { ImportServer(client: $0, userID: userID) })
  }
}
