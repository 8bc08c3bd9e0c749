import Glibc

/// The folders in which coding agents keep their logs.
enum LogFolder {
  /// Claude Code's (https://code.claude.com/docs/en/settings, CLAUDE_CONFIG_DIR).
  static var claude: String {
    get throws {
      try found(in: "CLAUDE_CONFIG_DIR", orHome: ".claude", ["projects"])[0]
    }
  }

  /// Codex' (https://developers.openai.com/codex/config, CODEX_HOME); what was archived is in a
  /// folder of its own.
  static var codex: [String] {
    get throws { try found(in: "CODEX_HOME", orHome: ".codex", ["sessions", "archived_sessions"]) }
  }

  /// Those of the folders that there are; throws where there is none.
  private static func found(
    in variable: String, orHome name: String, _ folders: [String]
  ) throws -> [String] {
    let parent =
      ProcessEnvironment.value(variable)
      ?? (ProcessEnvironment.value("HOME") ?? "") + "/" + name
    let found = folders.map { parent + "/" + $0 }.filter { path in access(path, F_OK) == 0 }
    guard !found.isEmpty else {
      throw Refusal(description: "there is no \(parent)/\(folders[0]); name a file or a folder")
    }
    return found
  }
}
