import ArgumentParser
import Dialects

/// Imports the rollouts of Codex.
struct ImportCodex: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codex",
    abstract: "Import rollouts of Codex, the files in which it keeps its conversations.",
    discussion: """
      A path is a rollout, or a folder such as ~/.codex/sessions, whose .jsonl files are all read; \
      where none is named, these are sessions and archived_sessions in CODEX_HOME, or else in \
      ~/.codex. What Codex' telemetry reports of the same calls counts once. \(Import.discussion)
      """)

  @Argument(
    help: "Rollouts, and folders of such files. [default: ~/.codex/sessions]", completion: .file())
  var paths: [String] = []

  @OptionGroup var options: ImportOptions

  func run() async throws {
    let paths = try paths.isEmpty ? LogFolder.codex : paths
    try await options.run(
      paths, CodexRollouts(userID: options.userID), inOrder: ImportFiles.byName)
  }
}
