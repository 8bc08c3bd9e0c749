import ArgumentParser
import Dialects
import Usage
import UsageAPI
import UsageSQLite

/// Imports transcripts of Claude Code, or recorded messages of its SDKs.
struct ImportClaude: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claude",
    abstract: "Import transcripts of Claude Code and messages of the Claude Agent SDK.",
    discussion: """
      A path is a file of JSON lines, or a folder such as ~/.claude/projects, whose .jsonl files \
      are all read. Importing a file again changes nothing: to resume an import that was stopped, \
      run it again. Works on the database while no server runs, or through a server; give a \
      server that has keys one with the scope ingest as --key or in TALLY_KEY. The exit status is \
      1 where something was rejected.
      """)

  @Argument(help: "Files of JSON lines, and folders of such files.", completion: .file())
  var paths: [String]

  @Option(
    help: "A server to post to. [env: TALLY_URL, where no database is named]")
  var to: String?

  @Option(help: "A key with the scope ingest, for a running server. [env: TALLY_KEY]")
  var key: String?

  @Option(name: .customLong("user"), help: "The user whose sessions they are.")
  var userID: ExternalID?

  @OptionGroup var file: DatabaseOption

  func run() async throws {
    let files = try ImportFiles(paths)
    let target = try await target()
    var progress = ImportProgress(bytesTotal: files.bytes, filesTotal: files.all.count)
    var batch = ImportBatch(request: ClaudeRequest(userID: userID))
    for file in try ImportOrder.ordered(files.all) {
      var lines = try LineFile(file.path)
      let subagent = SubagentFile(beside: file.path)
      var last: [UInt8] = []
      while let line = try lines.next() {
        if subagent != nil, !line.isEmpty { last = line }
        batch.append(line, in: file.path, number: lines.number)
        progress.read(bytes: lines.takeBytes())
        if batch.isFull { progress.add(try await batch.send(to: target)) }
      }
      progress.read(bytes: lines.takeBytes())
      if let line = subagent?.line(after: last) {
        batch.append(line, in: file.path, number: lines.number + 1)
      }
      batch.endFile()
      progress.endFile()
    }
    progress.add(try await batch.send(to: target))
    await target.close()
    guard progress.finish() else { throw ExitCode(1) }
  }

  /// The server that was named, or the database, or the server that has it.
  private func target() async throws -> any ImportTarget {
    try await file.open(
      orServer: to, key: key, creates: true,
      inDatabase: { try await ImportDatabase(store: $0, userID: userID) },
      onServer: { ImportServer(client: $0, userID: userID) })
  }
}
