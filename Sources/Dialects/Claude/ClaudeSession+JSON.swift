internal import JSON
internal import Usage

extension ClaudeSession {
  /// For the dialect's state in the store.
  var json: [UInt8] {
    var writer = Writer(capacity: 1_024)
    writer.object {
      $0.member("session", ledgerSession)
      $0.member("parent", parent)
      $0.member("forks", array: { for fork in forks { $0.string(fork.text) } })
      $0.member("version", version?.text)
      $0.member("old", hasOldVersion)
      $0.member("subagents", hasSubagents)
      $0.member("helpers", hasHelpers)
      $0.member("transcript", hasTranscript)
      $0.member("shortest", shortestPrompt)
      $0.member("started_with", startModel)
      $0.member("spoken", spokenModel)
      $0.member("several_spoken", hasSeveralModels)
      $0.member("refused", isRefused)
      $0.member("refused_untold", hasUntoldRefusal)
      $0.member("searches", searches)
      $0.member("passes", hasPasses)
      $0.member("told", hasToldCosts)
      $0.member("pending", array: { for entry in pending { $0.claudeIterations(entry) } })
      $0.member("names", array: { for name in subagentNames { $0.string(name.text) } })
      $0.member("last_time", lastTime?.microseconds)
      $0.member("arrivals", arrivals)
      if let isResumed { $0.member("resumed", isResumed) }
      $0.member("open_rows", openRows)
      $0.member("merged", hasMergedCalls)
      $0.member("last_report", lastReport)
      $0.member("calls", array: { $0.claudeTable(calls) })
      $0.member("open", array: { $0.claudeTable(open) })
      $0.member("disorder", isOpenInDisorder)
      $0.member("open_since", openSince?.microseconds)
      $0.member("main_until", mainUntil?.microseconds)
      $0.member("covered_until", coveredUntil?.microseconds)
      if let postedBefore {
        $0.key("posted_before")
        $0.claudeFigures(postedBefore)
      }
      $0.member("reports", object: { $0.claudeReports(reports) })
      if let runs { $0.member("run_sums", object: { $0.claudeRuns(runs) }) }
      $0.member(
        "written",
        array: { writer in
          for (id, value) in written.sorted(by: { $0.key < $1.key }) {
            writer.array {
              $0.string(id.text)
              $0.string(value)
            }
          }
        })
      $0.member(
        "warnings",
        object: { writer in
          for code in SessionWarning.Code.allCases { writer.state(code.rawValue, warnings[code]) }
        })
    }
    return writer.bytes
  }

  /// Nil where the bytes are of another format.
  init?(json bytes: [UInt8]) {
    guard let value = Value(stored: bytes), let session = value["session"]?.externalID else {
      return nil
    }
    self.init(ledgerSession: session)
    parent = value["parent"]?.externalID
    forks = value.ids("forks")
    version = value["version"]?.string.flatMap { ClaudeVersion($0) }
    hasOldVersion = value["old"]?.bool ?? false
    hasSubagents = value["subagents"]?.bool ?? false
    hasHelpers = value["helpers"]?.bool ?? false
    hasTranscript = value["transcript"]?.bool ?? false
    shortestPrompt = value["shortest"]?.int64
    startModel = value["started_with"]?.externalName
    spokenModel = value["spoken"]?.externalName
    hasSeveralModels = value["several_spoken"]?.bool ?? false
    isRefused = value["refused"]?.bool ?? false
    hasUntoldRefusal = value["refused_untold"]?.bool ?? false
    searches = value["searches"]?.int64 ?? 0
    hasPasses = value["passes"]?.bool ?? false
    hasToldCosts = value["told"]?.bool ?? false
    pending = value["pending"]?.elements.map(\.claudeIterations) ?? []
    subagentNames = value.names("names")
    lastTime = value["last_time"]?.claudeTime
    arrivals = value["arrivals"]?.int64 ?? 0
    isResumed = value["resumed"]?.bool
    openRows = value["open_rows"]?.int64 ?? 0
    hasMergedCalls = value["merged"]?.bool ?? false
    lastReport = value["last_report"]?.int64 ?? 0
    calls = value["calls"]?.claudeTable ?? [:]
    open = value["open"]?.claudeTable ?? [:]
    isOpenInDisorder = value["disorder"]?.bool ?? false
    openSince = value["open_since"]?.claudeTime
    mainUntil = value["main_until"]?.claudeTime
    coveredUntil = value["covered_until"]?.claudeTime
    postedBefore = value["posted_before"]?.claudeFigures
    reports = value["reports"].map { ClaudeReportSums(json: $0) } ?? ClaudeReportSums()
    runs = value["run_sums"]?.claudeRuns
    for pair in value["written"]?.elements.map({ Array($0.elements) }) ?? [] where pair.count == 2 {
      if let id = pair[0].externalID { written[id] = pair[1].string }
    }
    for code in SessionWarning.Code.allCases {
      warnings[code] = value["warnings"]?[code.rawValue]?.string
    }
  }
}

extension ClaudeOpenCall {
  var json: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.member("model", model)
      $0.member("main", isMain)
      if share == .beside { $0.member("beside", true) }
      if hasIterations { $0.member("iterations", true) }
      $0.key("sums")
      $0.claudeSums(sums)
      $0.member("time", time?.microseconds)
      $0.member("place", place)
      $0.member("agents", array: { for agent in agents { $0.string(agent.text) } })
      $0.member("caller", caller)
    }
    return writer.bytes
  }

  init?(id: ExternalID, json bytes: [UInt8]) {
    guard let value = Value(stored: bytes), let model = value["model"]?.externalName else {
      return nil
    }
    let isBeside = value["beside"]?.bool ?? false
    self.init(
      id: id, model: model,
      share: isBeside ? .beside : ClaudeShare(isMain: value["main"]?.bool ?? true),
      sums: value["sums"]?.claudeSums ?? ClaudeSums(),
      time: value["time"]?.claudeTime,
      place: value["place"]?.int64 ?? 0)
    agents = value.ids("agents")
    caller = value["caller"]?.externalID
    hasIterations = value["iterations"]?.bool ?? false
  }
}

extension ClaudeReport {
  var json: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.member("state", isState)
      if let main {
        $0.key("main")
        $0.claudeFigures(main.figures)
      }
      $0.member("models", array: { $0.claudeReports(models) })
      if let delta { $0.member("delta", array: { $0.claudeReports(delta) }) }
      $0.member("total", total?.pico)
      $0.member("duration", duration)
      $0.member("error", isError)
    }
    return writer.bytes
  }

  /// Without the main loop's modifiers, which were taken when the report came.
  init?(id: ExternalID, json bytes: [UInt8]) {
    guard let value = Value(stored: bytes) else { return nil }
    self.init(
      id: id, isState: value["state"]?.bool ?? false,
      main: (value["main"]?.claudeFigures).map { ClaudeUsage(figures: $0) },
      models: value["models"]?.claudeReports ?? [], delta: value["delta"]?.claudeReports,
      total: value["total"]?.claudeMoney, duration: value["duration"]?.int64,
      isError: value["error"]?.bool ?? false)
  }
}
