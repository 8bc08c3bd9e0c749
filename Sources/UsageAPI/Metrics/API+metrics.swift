import HTTPServer
import Usage

extension API {
  func addMetricsRoute(to router: inout Router) {
    router.on(
      .get, "/metrics", parameters: [],
      handler(for: .read) { _, identity async throws(Problem) in
        try identity.refuseBoundKey(what: "metrics")
        let totals = try await ask { () async throws(StoreError) in
          try await store.totals(of: identity.project)
        }
        var metrics = MetricsText()
        metrics.metric("tally_up", .gauge, "Always 1.", 1)
        metrics.process(ProcessFigures())
        metrics.server(serverMetrics())
        metrics.begin(
          "tally_items_total", .counter, "Items that were posted since the start, by result.")
        for (path, counts) in ingestCounts.all {
          for result in counts.results {
            metrics.sample(
              "tally_items_total", [("route", path), ("result", result.name)], result.count)
          }
        }
        metrics.store(store.metrics)
        metrics.live(live.counts)
        metrics.metric("tally_downloads", .gauge, "Files that are being written.", downloads.count)
        metrics.project(
          totals, prices: prices.book(of: identity.project), modelsMax: limits.metricsModelsMax)
        return Response(
          status: 200,
          headers: [
            ("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
            ("Cache-Control", "no-store"),
          ], body: Array(metrics.text.utf8))
      })
  }
}

extension MetricsText {
  fileprivate mutating func process(_ figures: ProcessFigures) {
    if let bytes = figures.residentBytes {
      metric("process_resident_memory_bytes", .gauge, "Memory in RAM.", bytes)
    }
    if let time = figures.centiseconds {
      metric(
        "process_cpu_seconds_total", .counter, "Processor time.", Self.seconds(time, per: 100))
    }
    if let count = figures.descriptors {
      metric("process_open_fds", .gauge, "Descriptors that are open.", count)
    }
  }

  fileprivate mutating func server(_ server: ServerMetrics) {
    metric(
      "tally_http_connections", .gauge, "Connections that are open.", server.connectionsOpen)
    metric(
      "tally_http_connections_accepted_total", .counter, "Connections accepted.",
      server.connectionsAccepted)
    metric(
      "tally_http_connections_refused_total", .counter, "Connections turned away.",
      server.connectionsRefused)
    metric(
      "tally_http_connections_displaced_total", .counter,
      "Connections without a whole request that gave up their place to others.",
      server.connectionsDisplaced)
    metric("tally_http_requests_total", .counter, "Requests handed on.", server.requests)
    metric(
      "tally_http_requests_in_flight", .gauge, "Requests that wait for an answer.",
      server.requestsInFlight)
    metric(
      "tally_http_requests_refused_total", .counter, "Requests refused on the wire.",
      server.requestsRefused)
    metric(
      "tally_http_requests_shed_total", .counter, "Requests answered 503 for want of room.",
      server.requestsShed)
    metric(
      "tally_http_received_bytes_total", .counter, "Bytes received.", server.octetsReceived)
    metric("tally_http_sent_bytes_total", .counter, "Bytes sent.", server.octetsSent)
    durations(server.durations)
  }

  private mutating func durations(_ durations: [Int: DurationHistogram]) {
    let name = "tally_http_request_duration_seconds"
    begin(name, .histogram, "How long requests waited for their answer, to the millisecond.")
    for (status, histogram) in durations.sorted(by: { $0.key < $1.key }) {
      let code = (name: "code", value: "\(status)xx")
      for (bound, count) in zip(DurationHistogram.bounds, histogram.counts) {
        sample(name + "_bucket", [code, ("le", Self.seconds(bound, per: 1_000))], count)
      }
      sample(name + "_bucket", [code, ("le", "+Inf")], histogram.count)
      sample(name + "_sum", [code], Self.seconds(histogram.milliseconds, per: 1_000))
      sample(name + "_count", [code], histogram.count)
    }
  }

  fileprivate mutating func store(_ store: StoreMetrics) {
    metric("tally_store_events", .gauge, "Events in the ledger.", store.events)
    metric(
      "tally_store_dropped_events", .gauge, "Events of these of which the sums alone are kept.",
      store.droppedEvents)
    metric(
      "tally_store_waiting_events", .gauge, "Events that wait for a commit.", store.waitingEvents)
    metric(
      "tally_store_waiting_bytes", .gauge, "Bytes of the requests whose events wait.",
      store.waitingBytes)
    metric("tally_store_commits_total", .counter, "Transactions committed.", store.commits)
    metric(
      "tally_store_failed_commits_total", .counter, "Transactions that failed.",
      store.failedCommits)
    metric(
      "tally_store_committed_requests_total", .counter, "Requests that they stored.",
      store.committedJobs)
    metric(
      "tally_store_commit_seconds_total", .counter, "Time that they took.",
      Self.seconds(store.commitMicroseconds, per: 1_000_000))
    metric("tally_store_database_bytes", .gauge, "The database's file.", store.databaseBytes)
    metric("tally_store_log_bytes", .gauge, "Its write-ahead log.", store.logBytes)
  }

  fileprivate mutating func live(_ live: (streams: Int, waitingReads: Int)) {
    metric("tally_streams", .gauge, "Streams that are open.", live.streams)
    metric("tally_waiting_reads", .gauge, "Reads that wait for a change.", live.waitingReads)
  }

  /// What the key's project counted of all time, by model: the dearest, and the rest as one.
  fileprivate mutating func project(
    _ totals: ProjectTotals, prices: PriceBook, modelsMax: Int
  ) {
    let authority = totals.settings.authority
    let models = totals.models.underListedNames(of: prices).sorted {
      ($0.figures.total(by: authority) ?? .zero) > ($1.figures.total(by: authority) ?? .zero)
    }
    let shown = models.prefix(modelsMax).map { ($0.provider?.text, $0.model?.text, $0.figures) }
    let rest = models.dropFirst(modelsMax).reduce(into: Figures()) { $0 += $1.figures }
    let rows = shown + (models.count > modelsMax ? [(nil, SessionTotals.rest.text, rest)] : [])
    samples("tally_cost_usd", "What calls cost of all time, as far as it is known.", rows) {
      $0.total(by: authority)?.description
    }
    samples("tally_requests", "Calls of all time.", rows) { "\($0.requests)" }
    samples("tally_tokens", "Tokens of all time.", rows) { "\($0.tokens.total)" }
    samples("tally_unpriced_events", "Events whose model has no price.", rows) {
      $0.unpricedEvents > 0 ? "\($0.unpricedEvents)" : nil
    }
  }

  private mutating func samples(
    _ name: String, _ help: String, _ rows: [(provider: String?, model: String?, Figures)],
    _ value: (Figures) -> String?
  ) {
    begin(name, .gauge, help)
    for row in rows {
      guard let value = value(row.2) else { continue }
      sample(name, [("provider", row.provider ?? ""), ("model", row.model ?? "")], value)
    }
  }
}
