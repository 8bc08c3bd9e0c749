internal import Usage

/// Coding agents, which have names of their own for what they report, in spans and in logs.
extension Emitter {
  /// Claude Code and Codex, whose spans have names of their own
  /// (https://code.claude.com/docs/en/monitoring-usage).
  static let codingAgents: [Emitter] = [
    claudeCode("claude_code.llm_request"),
    with(
      Emitter(
        "codex", [.spans(["handle_responses"], ofService: "codex")],
        calls: .named(["handle_responses"]))
    ) {
      $0.mark = "gen_ai.usage.input_tokens"
      $0.twins = CodexCall.family
    },
    Emitter("gemini-cli", [.service("gemini-cli")], calls: .named([])),
  ]

  /// Those that report their calls in records of logs. Any other record that follows the
  /// conventions repeats the span in which it was written, where that one is sent; one that was
  /// written in none is a call itself.
  static let logs: [Emitter] = [
    claudeCode("api_request"), codexLog, geminiLog,
    Emitter("gen_ai", [.untraced], calls: .withModel),
    Emitter("gen_ai", [.anything], calls: .echoes(operations)),
  ]

  /// A record that is nobody's call.
  static let nothing = Emitter("otlp", [.anything], calls: .named([]))

  /// Its spans and its records have the request's id, and the same names.
  private static func claudeCode(_ call: String) -> Emitter {
    with(
      Emitter("claude-code", [.scope("com.anthropic.claude_code")], calls: .named([call]))
    ) { emitter in
      emitter.cache = .outside
      emitter.models = ["model"]
      emitter.answers = ["gen_ai.response.id", "request_id"]
      emitter.counts = [
        .input: ["input_tokens"], .output: ["output_tokens"], .cacheRead: ["cache_read_tokens"],
        .cacheWrite: ["cache_creation_tokens"], .cacheWrite5m: ["cache_creation_5m_tokens"],
        .cacheWrite1h: ["cache_creation_1h_tokens"],
      ]
    }
  }

  /// Codex reports counts in the last event of an answer, as texts
  /// (https://github.com/openai/codex, codex-rs/otel). No id joins its records with its spans,
  /// which name neither model nor conversation.
  private static let codexLog = with(
    Emitter("codex-log", [.scope("codex_otel")], calls: .named(["codex.sse_event"]))
  ) { emitter in
    emitter.mark = "input_token_count"
    emitter.twins = CodexCall.family
    emitter.models = ["model"]
    emitter.counts = [
      .input: ["input_token_count"], .output: ["output_token_count"],
      .cacheRead: ["cached_token_count"], .cacheWrite: ["cache_write_token_count"],
      .reasoning: ["reasoning_token_count"],
    ]
  }

  /// Gemini CLI counts as Google does: what was thought is beside the output, and what its tools
  /// brought in is beside the input
  /// (https://github.com/google-gemini/gemini-cli, docs/cli/telemetry.md).
  private static let geminiLog = with(
    Emitter(
      "gemini-cli", [.service("gemini-cli")], calls: .named(["gemini_cli.api_response"]))
  ) { emitter in
    emitter.models = ["model"]
    emitter.counts = [
      .input: ["input_token_count"], .output: ["output_token_count"],
      .cacheRead: ["cached_content_token_count"], .reasoning: ["thoughts_token_count"],
      .toolInput: ["tool_token_count"], .total: ["total_token_count"],
    ]
  }
}
