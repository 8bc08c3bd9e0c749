import Dialects
import HTTPServer
import JSON
import Usage
import UsageAPI
import UsageSQLite

/// The limits as each module takes them.
extension LimitOptions {
  var server: ServerLimits {
    var limits = ServerLimits()
    limits.connectionsMax = connectionsMax
    limits.connectionsPerAddressMax = connectionsPerAddressMax
    limits.requestsInFlightMax = requestsInFlightMax
    limits.pipelineDepthMax = pipelineDepthMax
    limits.requestTargetBytesMax = requestTargetBytesMax
    limits.headerBytesMax = headerBytesMax
    limits.headerCountMax = headerCountMax
    limits.bodyBytesMax = bodyBytesMax
    limits.unaskedBodyBytesMax = unaskedBodyBytesMax
    limits.contentHeldBytesMax = contentHeldBytesMax
    limits.decodedBodyBytesMax = decodedBodyBytesMax
    limits.compressionRatioMax = compressionRatioMax
    limits.chunkExtensionBytesMax = chunkExtensionBytesMax
    limits.headerSeconds = headerSeconds
    limits.bodySecondsMax = bodySecondsMax
    limits.bodyBytesPerSecondMin = bodyBytesPerSecondMin
    limits.bodyGraceSeconds = bodyGraceSeconds
    limits.writeStallSeconds = writeStallSeconds
    limits.idleSeconds = idleSeconds
    limits.writeBufferBytesMax = writeBufferBytesMax
    limits.answersHeldBytesMax = answersHeldBytesMax
    limits.slowRequestMilliseconds = slowRequestMilliseconds
    limits.lingerSeconds = lingerSeconds
    limits.lingerBytesMax = lingerBytesMax
    return limits
  }

  var writer: WriterLimits {
    var limits = WriterLimits()
    limits.waitingEventsMax = waitingEventsMax
    limits.waitingBytesMax = waitingBytesMax
    limits.transactionEventsMax = transactionEventsMax
    limits.sharedTransactionEventsMax = sharedTransactionEventsMax
    limits.transactionMilliseconds = transactionMilliseconds
    limits.smallJobEventsMax = smallJobEventsMax
    limits.sumsPerSessionMax = sumsPerSessionMax
    limits.seen.namesMax = seenNamesMax
    limits.seen.tagKeysMax = seenTagKeysMax
    limits.budgets.budgetsPerProjectMax = budgetsPerProjectMax
    limits.budgets.valuesPerBudgetMax = valuesPerBudgetMax
    limits.budgets.openHoldsMax = openHoldsMax
    limits.budgets.usageAlertsPerDayMax = usageAlertsPerDayMax
    limits.webhooks = webhooks
    limits.witnesses.accountsPerCallMax = accountsPerCallMax
    limits.witnesses.accountsApartSecondsMax = accountsApartSecondsMax
    limits.flushMilliseconds = flushMilliseconds
    limits.newsMilliseconds = newsMilliseconds
    limits.unstoredEventsMax = unstoredEventsMax
    limits.checkpointPages = checkpointPages
    limits.truncatePages = truncatePages
    limits.logBytesMax = logBytesMax
    return limits
  }

  var reader: ReaderLimits {
    var limits = ReaderLimits()
    limits.readSeconds = readSeconds
    limits.usageCacheBytesMax = usageCacheBytesMax
    limits.listedRowsMax = listedRowsMax
    return limits
  }

  var api: APILimits {
    var limits = APILimits()
    limits.events = events
    limits.json = json
    limits.dialectJSON = dialectJSON
    limits.liteLLMBodyBytesMax = litellmBodyBytesMax
    limits.otlpBodyBytesMax = otlpBodyBytesMax
    limits.claudeBodyBytesMax = claudeBodyBytesMax
    limits.codexBodyBytesMax = codexBodyBytesMax
    limits.agents.bodyBytesMax = agentsBodyBytesMax
    limits.agents.callsPerTraceMax = callsPerTraceMax
    limits.agents.rowsPerSessionMax = rowsPerSessionMax
    limits.agentOps.rowsPerSessionMax = rowsPerSessionMax
    limits.claude.openCallsPerSessionMax = openCallsPerSessionMax
    limits.keyRequestsPerSecondMax = keyRequestsPerSecondMax
    limits.addressRequestsPerSecondMax = addressRequestsPerSecondMax
    limits.loopBodyBytesMax = loopBodyBytesMax
    limits.workerWaitingBytesMax = workerWaitingBytesMax
    limits.live.streamsMax = streamsMax
    limits.live.streamBytesMax = streamBytesMax
    limits.live.streamMilliseconds = streamMilliseconds
    limits.live.heartbeatSeconds = heartbeatSeconds
    limits.live.waitingReadsMax = waitingReadsMax
    limits.downloads.downloadsMax = downloadsMax
    limits.downloads.downloadSeconds = downloadSeconds
    limits.waitSecondsMax = waitSecondsMax
    limits.metricsModelsMax = metricsModelsMax
    limits.pageItemsDefault = pageItemsDefault
    limits.pageItemsMax = pageItemsMax
    limits.usageRowsMax = usageRowsMax
    limits.usageFileRowsMax = usageFileRowsMax
    limits.usageGroupsMax = usageGroupsMax
    limits.sessionIdleSeconds = sessionIdleSeconds
    limits.idempotencyKeyBytesMax = idempotencyKeyBytesMax
    limits.ownPricesMax = prices.ownPricesMax
    limits.ratesMax = prices.ratesMax
    limits.latePricing = prices.latePricing
    limits.holdSecondsDefault = holdSecondsDefault
    limits.holdSecondsMax = holdSecondsMax
    limits.budgetWindowsMax = budgetWindowsMax
    limits.webhooks = webhooks
    limits.keyOverlapSecondsMax = keyOverlapSecondsMax
    return limits
  }

  var webhooks: WebhookLimits {
    var limits = WebhookLimits()
    limits.webhooksPerProjectMax = webhooksPerProjectMax
    limits.deliveriesKeptMax = deliveriesKeptMax
    limits.sendersMax = webhookSendersMax
    limits.sendSeconds = webhookSendSeconds
    limits.answerBytesMax = webhookAnswerBytesMax
    limits.attemptsMax = webhookAttemptsMax
    limits.retrySeconds = webhookRetrySeconds
    limits.retrySecondsMax = webhookRetrySecondsMax
    limits.overlapSecondsMax = webhookOverlapSecondsMax
    return limits
  }

  private var events: EventLimits {
    var limits = EventLimits()
    limits.eventsPerBatchMax = eventsPerBatchMax
    limits.idBytesMax = idBytesMax
    limits.nameBytesMax = nameBytesMax
    limits.tagsMax = tagsMax
    limits.tagKeyBytesMax = tagKeyBytesMax
    limits.tagValueBytesMax = tagValueBytesMax
    limits.requestsMax = Int64(requestsMax)
    limits.futureSecondsMax = Int64(futureSecondsMax)
    return limits
  }

  private var json: ParseLimits {
    var limits = ParseLimits()
    limits.documentBytesMax = jsonDocumentBytesMax
    limits.depthMax = jsonDepthMax
    limits.valuesMax = jsonValuesMax
    limits.membersPerObjectMax = jsonMembersMax
    limits.stringBytesMax = jsonStringBytesMax
    limits.numberBytesMax = jsonNumberBytesMax
    return limits
  }

  private var dialectJSON: ParseLimits {
    var limits = ParseLimits.tolerant
    limits.documentBytesMax = jsonDocumentBytesMax
    limits.stringBytesMax = jsonDocumentBytesMax
    limits.numberBytesMax = jsonDocumentBytesMax
    limits.valuesMax = dialectValuesMax
    limits.membersPerObjectMax = dialectValuesMax
    return limits
  }
}
