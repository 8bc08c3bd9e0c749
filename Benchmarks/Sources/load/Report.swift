/// What is printed at the end: a value a line, or one JSON object.
struct Report {
  private var members: [(name: String, value: String)] = []

  init(_ generator: Generator) {
    let measured = generator.measured
    let seconds = max(generator.measuredSeconds, 1e-9)
    let cpuMicroseconds = (generator.after.cpuSeconds - generator.before.cpuSeconds) * 1e6
    let commits = generator.after.commits - generator.before.commits
    let whole = generator.counts
    add("seconds", seconds)
    add("requests_per_second", Double(measured.answers) / seconds)
    add("events_per_second", Double(measured.acknowledged) / seconds)
    add("commits_per_second", Double(commits) / seconds)
    add("cpu_us_per_request", cpuMicroseconds / Double(max(1, measured.answers)))
    add("cpu_us_per_event", cpuMicroseconds / Double(max(1, measured.acknowledged)))
    add("cpu_cores", cpuMicroseconds / 1e6 / seconds)
    add("p50_us", generator.latencies.microseconds(atShare: 0.5))
    add("p99_us", generator.latencies.microseconds(atShare: 0.99))
    add("max_us", generator.latencies.maxMicroseconds)
    add("rss_kib", generator.after.residentKiB)
    add("peak_rss_kib", generator.after.peakResidentKiB)
    add("bytes_per_event", generator.bytesPerEvent)
    let statuses = whole.statuses.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    members.append(("statuses", "{\(statuses.joined(separator: ", "))}"))
    add("acknowledged", whole.acknowledged)
    add("acknowledged_input_tokens", whole.acknowledgedInputTokens)
    add("refusals_without_retry_after", whole.refusalsWithoutRetryAfter)
    add("partly_accepted", whole.partlyAccepted)
    add("unanswered", whole.unanswered)
    add("reconnects", whole.reconnects)
  }

  private mutating func add(_ name: String, _ value: Int) {
    members.append((name, String(value)))
  }

  private mutating func add(_ name: String, _ value: Double) {
    members.append((name, String((value * 1_000).rounded() / 1_000)))
  }

  var text: String {
    members.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
  }

  var json: String {
    "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
  }
}
