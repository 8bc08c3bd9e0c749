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

  @OptionGroup var file: DatabaseOption

  /// Imports the files; see `ImportTarget.take`. Throws where anything was rejected.
  func run<Lines: LoggedLines>(
    _ files: [ImportFiles.File], _ lines: Lines,
    lineBeside: (_ path: String, _ last: [UInt8]) -> [UInt8]? = { _, _ in nil }
  ) async throws {
    let target = try await target()
    var progress = ImportProgress(files)
    try await target.take(files, lines, &progress, lineBeside: lineBeside)
    await target.close()
    progress.report(to: STDOUT_FILENO)
    guard progress.isClean else { throw ExitCode(1) }
  }

  /// The server that was named, or the database, or the server that has it.
  private func target() async throws -> any ImportTarget {
    try await file.open(
      orServer: to, key: key, creates: true,
      inDatabase: { try await ImportDatabase(store: $0) },
      onServer: { ImportServer(client: $0, userID: userID) })
  }
}
