import ArgumentParser
import Dialects
import HTTPServer
import JSON
import Usage
import UsageAPI
import UsageSQLite

/// One flag for each limit of the server. Sizes are in bytes, times in seconds.
struct LimitOptions: ParsableArguments {
  @Option(help: "Connections that may be open.")
  var connectionsMax = ServerLimits().connectionsMax

  @Option(help: "Connections that one address may have open.")
  var connectionsPerAddressMax = ServerLimits().connectionsPerAddressMax

  @Option(help: "Requests that may wait for their answer; more get 503.")
  var requestsInFlightMax = ServerLimits().requestsInFlightMax

  @Option(help: "Requests of one connection that may wait for their answer.")
  var pipelineDepthMax = ServerLimits().pipelineDepthMax

  @Option(help: "Bytes of a request target; more get 414.")
  var requestTargetBytesMax = ServerLimits().requestTargetBytesMax

  @Option(help: "Bytes of a request's header; more get 431.")
  var headerBytesMax = ServerLimits().headerBytesMax

  @Option(help: "Fields of a request's header; more get 431.")
  var headerCountMax = ServerLimits().headerCountMax

  @Option(help: "Bytes of a body as it is sent; more get 413.")
  var bodyBytesMax = ServerLimits().bodyBytesMax

  @Option(help: "Bytes of a body that is received before its key is looked at.")
  var unaskedBodyBytesMax = ServerLimits().unaskedBodyBytesMax

  @Option(help: "Bytes of the bodies of requests that are not complete yet; more get 503.")
  var contentHeldBytesMax = ServerLimits().contentHeldBytesMax

  @Option(help: "Bytes of a body after decompression; more get 413.")
  var decodedBodyBytesMax = ServerLimits().decodedBodyBytesMax

  @Option(help: "How many times larger decompression may make a body.")
  var compressionRatioMax = ServerLimits().compressionRatioMax

  @Option(help: "Bytes of chunk extensions in a body.")
  var chunkExtensionBytesMax = ServerLimits().chunkExtensionBytesMax

  @Option(help: "Requests of one key in a second; more get 429. A million is as good as no limit.")
  var keyRequestsPerSecondMax = APILimits().keyRequestsPerSecondMax

  @Option(help: "Requests of one address in a second; more get 429. A million is no limit.")
  var addressRequestsPerSecondMax = APILimits().addressRequestsPerSecondMax

  @Option(help: "Bytes of a body that an event loop reads itself.")
  var loopBodyBytesMax = APILimits().loopBodyBytesMax

  @Option(help: "Bytes of bodies that may wait for a worker; more get 503.")
  var workerWaitingBytesMax = APILimits().workerWaitingBytesMax

  @Option(help: "Streams that may be open; more get 503.")
  var streamsMax = LiveLimits().streamsMax

  @Option(help: "Bytes that may wait for the client of a stream before it is dropped.")
  var streamBytesMax = LiveLimits().streamBytesMax

  @Option(help: "Milliseconds between two messages of what one stream follows.")
  var streamMilliseconds = LiveLimits().streamMilliseconds

  @Option(help: "Seconds between two signs of life on a stream.")
  var heartbeatSeconds = LiveLimits().heartbeatSeconds

  @Option(help: "Reads that may wait for a change; more are answered at once.")
  var waitingReadsMax = LiveLimits().waitingReadsMax

  @Option(help: "Files that may be written at once; more get 503.")
  var downloadsMax = DownloadLimits().downloadsMax

  @Option(help: "Seconds that a file may take, its client's time included, before it is cut off.")
  var downloadSeconds = DownloadLimits().downloadSeconds

  @Option(help: "Seconds that a read may wait for a change.")
  var waitSecondsMax = APILimits().waitSecondsMax

  @Option(help: "Models that /metrics shows, the dearest; the rest is one.")
  var metricsModelsMax = APILimits().metricsModelsMax

  @Option(help: "Milliseconds of changes that streams and waiting reads learn of together.")
  var newsMilliseconds = WriterLimits().newsMilliseconds

  @Option(help: "Seconds in which a request's header must arrive.")
  var headerSeconds = ServerLimits().headerSeconds

  @Option(help: "Seconds in which a body must arrive; as many times more as its route takes more.")
  var bodySecondsMax = ServerLimits().bodySecondsMax

  @Option(help: "Bytes a second at which a body must arrive.")
  var bodyBytesPerSecondMin = ServerLimits().bodyBytesPerSecondMin

  @Option(help: "Seconds before the rate of a body counts.")
  var bodyGraceSeconds = ServerLimits().bodyGraceSeconds

  @Option(help: "Seconds in which a client must take something of an answer.")
  var writeStallSeconds = ServerLimits().writeStallSeconds

  @Option(help: "Seconds that a connection may be idle.")
  var idleSeconds = ServerLimits().idleSeconds

  @Option(help: "Bytes of answers that may wait for a client to read them.")
  var writeBufferBytesMax = ServerLimits().writeBufferBytesMax

  @Option(help: "Bytes of all answers that may wait for clients to read them; more get 503.")
  var answersHeldBytesMax = ServerLimits().answersHeldBytesMax

  @Option(help: "Milliseconds from which a request is logged as slow.")
  var slowRequestMilliseconds = ServerLimits().slowRequestMilliseconds

  @Option(help: "Seconds for which a refused client is listened to before it is cut off.")
  var lingerSeconds = ServerLimits().lingerSeconds

  @Option(help: "Bytes of a refused client that are read before it is cut off.")
  var lingerBytesMax = ServerLimits().lingerBytesMax

  @Option(help: "Events that may wait to be stored; more get 503.")
  var waitingEventsMax = WriterLimits().waitingEventsMax

  @Option(help: "Bytes of requests whose events may wait to be stored; more get 503.")
  var waitingBytesMax = WriterLimits().waitingBytesMax

  @Option(help: "Events in one transaction.")
  var transactionEventsMax = WriterLimits().transactionEventsMax

  @Option(help: "The same while requests of few events come, too.")
  var sharedTransactionEventsMax = WriterLimits().sharedTransactionEventsMax

  @Option(help: "Milliseconds from which a transaction begins nothing else.")
  var transactionMilliseconds = WriterLimits().transactionMilliseconds

  @Option(help: "Events of a request that is stored before the larger ones that wait.")
  var smallJobEventsMax = WriterLimits().smallJobEventsMax

  @Option(help: "Sums of a session, by model, provider, agent and label; the rest is one sum.")
  var sumsPerSessionMax = WriterLimits().sumsPerSessionMax

  @Option(help: "Accounts of several sources that are held against each other as one call.")
  var accountsPerCallMax = WitnessLimits().accountsPerCallMax

  @Option(help: "Seconds that two accounts of one call may be apart; beyond, it is two calls.")
  var accountsApartSecondsMax = WitnessLimits().accountsApartSecondsMax

  @Option(help: "Agents, sources, and values of a tag, so many each, that lists offer.")
  var seenNamesMax = SeenLimits().namesMax

  @Option(help: "Keys of tags that lists offer.")
  var seenTagKeysMax = SeenLimits().tagKeysMax

  @Option(help: "Milliseconds between two times that totals are stored unasked.")
  var flushMilliseconds = WriterLimits().flushMilliseconds

  @Option(help: "Events from which totals are stored before that time.")
  var unstoredEventsMax = WriterLimits().unstoredEventsMax

  @Option(help: "Pages of the write-ahead log from which it is moved into the database.")
  var checkpointPages = WriterLimits().checkpointPages

  @Option(help: "Pages of the write-ahead log from which readers are waited for.")
  var truncatePages = WriterLimits().truncatePages

  @Option(help: "Bytes of the write-ahead log's file from which it is emptied when it can be.")
  var logBytesMax = WriterLimits().logBytesMax

  @Option(help: "Seconds that a read of the database may wait and then take; more get 503.")
  var readSeconds = ReaderLimits().readSeconds

  @Option(
    help: "Events or sessions that a page of a list looks at; where few are wanted it is short.")
  var listedRowsMax = ReaderLimits().listedRowsMax

  @Option(help: "Events of one request; more get 413.")
  var eventsPerBatchMax = EventLimits().eventsPerBatchMax

  @Option(help: "Bytes of an id of an event, session or user.")
  var idBytesMax = EventLimits().idBytesMax

  @Option(help: "Bytes of a model's, agent's or source's name.")
  var nameBytesMax = EventLimits().nameBytesMax

  @Option(help: "Tags of an event.")
  var tagsMax = EventLimits().tagsMax

  @Option(help: "Bytes of a tag's name.")
  var tagKeyBytesMax = EventLimits().tagKeyBytesMax

  @Option(help: "Bytes of a tag's value.")
  var tagValueBytesMax = EventLimits().tagValueBytesMax

  @Option(help: "Model calls that one event may stand for.")
  var requestsMax = Int(EventLimits().requestsMax)

  @Option(help: "Seconds that an event may be ahead of the clock before it is warned about.")
  var futureSecondsMax = Int(EventLimits().futureSecondsMax)

  @Option(help: "Calls of a trace that are joined with what is told of it later.")
  var callsPerTraceMax = AgentsLimits().callsPerTraceMax

  @Option(help: "Events or spans of a session or trace that are remembered.")
  var rowsPerSessionMax = AgentOpsLimits().rowsPerSessionMax

  @Option(help: "Calls of a Claude session before a result that are told apart.")
  var openCallsPerSessionMax = ClaudeLimits().openCallsPerSessionMax

  @Option(help: "Bytes of one JSON document.")
  var jsonDocumentBytesMax = ParseLimits().documentBytesMax

  @Option(help: "How deep JSON may be nested.")
  var jsonDepthMax = ParseLimits().depthMax

  @Option(help: "Values of one JSON document.")
  var jsonValuesMax = ParseLimits().valuesMax

  @Option(help: "Members of one JSON object.")
  var jsonMembersMax = ParseLimits().membersPerObjectMax

  @Option(help: "Bytes of one JSON string.")
  var jsonStringBytesMax = ParseLimits().stringBytesMax

  @Option(help: "Characters of one JSON number.")
  var jsonNumberBytesMax = ParseLimits().numberBytesMax

  @Option(help: "Values of one JSON document that another program emits, such as LiteLLM.")
  var dialectValuesMax = ParseLimits.tolerant.valuesMax

  @Option(help: "Bytes of a body of /v1/ingest/litellm, also after decompression; more get 413.")
  var litellmBodyBytesMax = APILimits().liteLLMBodyBytesMax

  @Option(help: "Bytes of a body of /v1/traces, also after decompression; more get 413.")
  var otlpBodyBytesMax = APILimits().otlpBodyBytesMax

  @Option(help: "Bytes of a body of /v1/ingest/claude, also after decompression; more get 413.")
  var claudeBodyBytesMax = APILimits().claudeBodyBytesMax

  @Option(help: "Bytes of a body of /v1/ingest/codex, also after decompression; more get 413.")
  var codexBodyBytesMax = APILimits().codexBodyBytesMax

  @Option(
    help: ArgumentHelp(
      "Bytes of a body of /v1/ingest/openai-agents or /v1/traces/ingest, also after "
        + "decompression; more get 413."))
  var agentsBodyBytesMax = AgentsLimits().bodyBytesMax

  @Option(help: "Items of a page where the client asks for no number.")
  var pageItemsDefault = APILimits().pageItemsDefault

  @Option(help: "Items of a page that a client may ask for.")
  var pageItemsMax = APILimits().pageItemsMax

  @OptionGroup var prices: PriceOptions

  @Option(help: "Bytes of columns that were read for usage, and are kept.")
  var usageCacheBytesMax = ReaderLimits().usageCacheBytesMax

  @Option(help: "Rows of an answer of /v1/usage; more get 400.")
  var usageRowsMax = APILimits().usageRowsMax

  @Option(help: "Rows of usage as CSV or NDJSON; more get 400.")
  var usageFileRowsMax = APILimits().usageFileRowsMax

  @Option(help: "Groups that a query of usage may tell apart to find the first; more get 400.")
  var usageGroupsMax = APILimits().usageGroupsMax

  @Option(help: "Seconds without an event from which a session that has not ended is idle.")
  var sessionIdleSeconds = APILimits().sessionIdleSeconds

  @Option(help: "Bytes of an Idempotency-Key.")
  var idempotencyKeyBytesMax = APILimits().idempotencyKeyBytesMax

  @Option(help: "Seconds that a hold is kept whose client does not say for how long.")
  var holdSecondsDefault = APILimits().holdSecondsDefault

  @Option(help: "Seconds that a hold may be kept.")
  var holdSecondsMax = APILimits().holdSecondsMax

  @Option(help: "Windows of a budget that are listed, those with the most usage first.")
  var budgetWindowsMax = APILimits().budgetWindowsMax

  @Option(help: "Budgets of a project.")
  var budgetsPerProjectMax = BudgetLimits().budgetsPerProjectMax

  @Option(help: "Values that a budget counts apart with `each`; the rest share one window.")
  var valuesPerBudgetMax = BudgetLimits().valuesPerBudgetMax

  @Option(help: "Holds that may be open; more get 503.")
  var openHoldsMax = BudgetLimits().openHoldsMax

  @Option(help: "Alerts of usage without a price that a project gets in a day.")
  var usageAlertsPerDayMax = BudgetLimits().usageAlertsPerDayMax

  @Option(help: "Webhooks of a project.")
  var webhooksPerProjectMax = WebhookLimits().webhooksPerProjectMax

  @Option(help: "Finished deliveries of a webhook that are kept, the newest.")
  var deliveriesKeptMax = WebhookLimits().deliveriesKeptMax

  @Option(help: "Messages that are sent to webhooks at once.")
  var webhookSendersMax = WebhookLimits().sendersMax

  @Option(help: "Seconds in which a webhook's receiver must have answered.")
  var webhookSendSeconds = WebhookLimits().sendSeconds

  @Option(help: "Bytes of a webhook's answer that are taken before it is cut off.")
  var webhookAnswerBytesMax = WebhookLimits().answerBytesMax

  @Option(help: "How often a message is tried before it is given up.")
  var webhookAttemptsMax = WebhookLimits().attemptsMax

  @Option(help: "Seconds before a message is tried again, and four times as many after that.")
  var webhookRetrySeconds = WebhookLimits().retrySeconds

  @Option(help: "The most seconds between two attempts.")
  var webhookRetrySecondsMax = WebhookLimits().retrySecondsMax

  @Option(help: "The most seconds for which a webhook's old secret stays in use.")
  var webhookOverlapSecondsMax = WebhookLimits().overlapSecondsMax

  @Option(help: "The most seconds for which a rotated key stays in use beside the new one.")
  var keyOverlapSecondsMax = APILimits().keyOverlapSecondsMax

  /// No limit needs to be larger, and sums of limits this size still fit.
  private static let limitMax = 1_000_000_000_000

  func validate() throws {
    let all = Mirror(reflecting: self).children.compactMap { child -> (String, Int)? in
      guard let value = (child.value as? Option<Int>)?.wrappedValue, let name = child.label else {
        return nil
      }
      return ("--" + OptionName.words(name).joined(separator: "-"), value)
    }
    for (option, value) in all where !(1...Self.limitMax).contains(value) {
      throw ValidationError("\(option) must be from 1 to \(Self.limitMax), but is \(value)")
    }
  }
}
