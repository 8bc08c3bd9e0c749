public import Dialects
public import JSON
public import Maintenance
public import Usage

/// How much the HTTP interface takes and gives, beside what the server itself limits.
public struct APILimits: Sendable {
  /// What an event may hold, and a request of events.
  public var events = EventLimits()
  /// What is read as JSON of Tally's own routes.
  public var json = ParseLimits()
  /// The same of what other programs emit, who know nothing of Tally: most of it is never read.
  public var dialectJSON: ParseLimits
  /// Bytes of a body of `/v1/ingest/litellm`, as it is sent and as it is decoded. LiteLLM's logger
  /// sends the prompts of up to 512 calls at once.
  public var liteLLMBodyBytesMax = 128 << 20
  /// The same of `/v1/traces`.
  public var otlpBodyBytesMax = 64 << 20
  /// The same of `/v1/ingest/claude`.
  public var claudeBodyBytesMax = 64 << 20
  /// The same of `/v1/ingest/codex`.
  public var codexBodyBytesMax = 64 << 20
  /// What clients of the OpenAI Agents SDK may post, and what is remembered of it.
  public var agents = AgentsLimits()
  /// What is remembered of what AgentOps' clients post.
  public var agentOps = AgentOpsLimits()
  /// What is remembered of the Claude Agent SDK's sessions.
  public var claude = ClaudeLimits()
  /// Requests of one key in a second; more get 429. A million is as good as no limit.
  public var keyRequestsPerSecondMax = 1_000_000
  /// The same of one address.
  public var addressRequestsPerSecondMax = 1_000_000
  /// Bytes of a body that an event loop reads itself, while its other connections wait; larger
  /// ones, and those that have to be decoded, are read by the workers.
  public var loopBodyBytesMax = 8 << 10
  /// Bytes of the bodies that wait for a worker; more get 503.
  public var workerWaitingBytesMax = 64 << 20
  /// Seconds that a read may wait for a change, with `wait`.
  public var waitSecondsMax = 60
  /// How much of what changes is shown as it happens.
  public var live = LiveLimits()
  /// How many files are written at once, and for how long.
  public var downloads = DownloadLimits()
  /// Prices that a project may have set itself, with those that it took away.
  public var ownPricesMax = 50_000
  /// The same of rates.
  public var ratesMax = 1_000
  /// How much is priced at a time, late or anew.
  public var latePricing = LatePricingLimits()
  /// Models that `/metrics` shows, the dearest; the rest is one.
  public var metricsModelsMax = 50
  /// Seconds for which a hold is kept whose client does not say for how long.
  public var holdSecondsDefault = 600
  /// Seconds for which a hold may be kept.
  public var holdSecondsMax = 86_400
  /// Windows of a budget that are listed, those with the most usage first.
  public var budgetWindowsMax = 1_000
  /// How long a webhook's old secret may stay in use.
  public var webhooks = WebhookLimits()
  /// The most seconds for which a key stays in use beside the one that takes its place.
  public var keyOverlapSecondsMax = 30 * 86_400
  /// Items of a page where the client asks for no number.
  public var pageItemsDefault = 50
  /// Items of a page that a client may ask for.
  public var pageItemsMax = 500
  /// Rows of an answer of `/v1/usage`; more get 400.
  public var usageRowsMax = 10_000
  /// The same of CSV and NDJSON.
  public var usageFileRowsMax = 200_000
  /// Groups that a query of usage may tell apart to find the first ones; more get 400.
  public var usageGroupsMax = 500_000
  /// Seconds without an event from which a session that has not ended counts as idle.
  public var sessionIdleSeconds = 30 * 60
  /// Bytes of an `Idempotency-Key`.
  public var idempotencyKeyBytesMax = 200

  /// The defaults; every limit can be changed afterwards.
  public init() {
    dialectJSON = .tolerant
  }
}
