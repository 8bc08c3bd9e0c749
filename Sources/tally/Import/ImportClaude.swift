import ArgumentParser
import Dialects

/// Imports transcripts of Claude Code, or recorded messages of its SDKs.
struct ImportClaude: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claude",
    abstract: "Import transcripts of Claude Code and messages of the Claude Agent SDK.",
    discussion: """
      A path is a file of JSON lines, or a folder such as ~/.claude/projects, whose .jsonl files \
      are all read; where none is named, it is that folder. \(Import.discussion)
      """)

  @Argument(
    help: "Files of JSON lines, and folders of such files. [default: ~/.claude/projects]",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var options: ImportOptions

  func run() async throws {
    let paths = try paths.isEmpty ? [LogFolder.claude] : paths
    let messages = ClaudeMessages(request: ClaudeRequest(userID: options.userID))
    try await options.run(paths, messages, inOrder: ImportOrder.ordered) { path, last in
      SubagentFile(beside: path)?.line(after: last)
    }
  }
}
