import ArgumentParser
import Dialects
import Glibc
import HTTPServer
import JSON
import Usage
import UsageAPI
import UsageSQLite

/// Prices logs that are on disk, without a ledger.
struct Cost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what logs on disk cost, and leave nothing behind.",
    discussion: """
      A path is a file of JSON lines, or a folder such as ~/.claude/projects or ~/.codex/sessions, \
      whose .jsonl and .ndjson files are all read. Lines may be transcripts of Claude Code, \
      messages of its SDKs, rollouts of Codex, events as POST /v1/events takes them, providers' \
      answers, or their usage objects alone. Each call counts once, in whichever files it is. The \
      exit status is 1 where something was rejected.
      """)

  @Argument(help: "Files of JSON lines, and folders of such files.", completion: .file())
  var paths: [String]

  @Option(
    help: """
      What to tell apart: day, week, month, model, session, user, agent, tag:KEY … Repeat it for \
      several. [default: day and model]
      """)
  var by: [String] = []

  @Option(help: "Only files that were written to since then: 7d, 24h, 4w, a date.")
  var since: Since?

  @Option(help: "The time zone of days, such as Europe/Berlin.")
  var tz: String?

  @Option(help: "The model of usage that names none.")
  var model: String?

  @Flag(help: "Print JSON as GET /v1/usage answers it.")
  var json = false

  @Flag(help: "Print CSV.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("give --json or --csv, not both") }
    let intervals = by.filter { Self.intervals.contains($0) }
    if intervals.count > 1 {
      throw ValidationError("give one of \(Self.intervals.joined(separator: ", ")) as --by")
    }
  }

  private static let intervals = Interval.allCases.map(\.rawValue)
  private static let names = ["session": "session_id", "user": "user_id"]

  func run() async throws {
    let files = try ImportFiles(paths, since: since, endings: [".jsonl", ".ndjson"])
    let folder = try ScratchFolder()
    let isClean = try await price(files, in: folder)
    folder.remove()
    guard isClean else { throw ExitCode(1) }
  }

  /// Brings the files into a ledger in the folder, and prints what it has then; false where
  /// something was rejected.
  private func price(_ files: ImportFiles, in folder: ScratchFolder) async throws -> Bool {
    let store = try LedgerStore(path: folder.path + "/cost.db", now: SystemClock.now)
    let service = try await LocalAPI(store: store)
    var progress = ImportProgress(files.all)
    try await read(files, into: store, service, &progress)
    try await show(service)
    await service.close()
    progress.report(to: STDERR_FILENO)
    return progress.isClean
  }

  private func read(
    _ files: ImportFiles, into store: LedgerStore, _ service: LocalAPI,
    _ progress: inout ImportProgress
  ) async throws {
    let kinds = try Dictionary(grouping: files.all) { try LogKind(of: $0.path) }
    let target = try await ImportDatabase(store: store)
    if let files = kinds[.claude] {
      let messages = ClaudeMessages(request: ClaudeRequest())
      try await target.take(try ImportOrder.ordered(files), messages, &progress) { path, last in
        SubagentFile(beside: path)?.line(after: last)
      }
    }
    if let files = kinds[.codex] {
      try await target.take(ImportFiles.byName(files), CodexRollouts(), &progress)
    }
    for file in kinds[.events] ?? [] {
      var lines = EventLines(model: model)
      try await lines.read(file, into: service, &progress)
    }
  }

  // MARK: - What is printed

  private func show(_ service: LocalAPI) async throws {
    let groups = by.isEmpty ? ["day", "model"] : by
    let interval = groups.first { Self.intervals.contains($0) }
    let dimensions = groups.filter { $0 != interval }.map { Self.names[$0] ?? $0 }
    var path = csv ? LedgerPath("usage.csv") : LedgerPath("usage")
    path.add("from", interval == nil ? Self.always : try await firstMonth(service))
    path.add("interval", interval)
    path.add("tz", tz)
    for name in dimensions { path.add("group_by", name) }
    guard !json, !csv else {
      return print(raw: try await service.send(.get, path.text, body: nil))
    }
    let table = UsageTable(dimensions: dimensions, hasInterval: interval != nil)
    for line in table.text(of: try await service.value(.get, path)).lines() { print(line) }
  }

  private static let always = "1970-01-01"

  /// Where the range begins: it may have so many days and no more.
  private func firstMonth(_ service: LocalAPI) async throws -> String? {
    var path = LedgerPath("usage")
    path.add("from", Self.always)
    path.add("interval", "month")
    path.add("tz", tz)
    let rows = try await service.value(.get, path)["data"].map { Array($0.elements) }
    return rows?.first?["start"]?.string
  }
}
