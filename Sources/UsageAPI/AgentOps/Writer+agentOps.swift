import Dialects
import JSON
import Usage

extension Writer {
  /// The counters of a session.
  mutating func agentOpsStats(_ stats: AgentOpsStats, _ totals: SessionTotals) {
    let tokens = totals.figures.tokens
    object {
      $0.member("session_id", totals.session.id)
      $0.member("events", stats.events)
      $0.member("cost", totals.figures.total(by: totals.authority)?.description)
      $0.member("prompt_tokens", tokens.prompt)
      $0.member("completion_tokens", tokens.output)
      $0.member("errors", stats.errors)
    }
  }

  /// A session and its events by kind.
  mutating func agentOpsExport(
    _ totals: SessionTotals, words: [String], rows: [AgentOpsRow]
  ) {
    let session = totals.session
    object {
      $0.member(
        "session",
        object: {
          $0.member("id", session.id)
          $0.member("init_timestamp", session.startedAt.description)
          $0.member("end_timestamp", session.endedAt?.description)
          $0.member("end_state", session.endState)
          $0.member("tags", array: { for word in words { $0.string(word) } })
        })
      for kind in [AgentOpsEvent.Kind.actions, .llms, .tools, .errors] {
        $0.member(
          kind.rawValue,
          array: {
            for row in rows where row.event.kind == kind {
              $0.agentOpsRow(row, session: session.id, authority: totals.authority)
            }
          })
      }
    }
  }

  private mutating func agentOpsRow(
    _ row: AgentOpsRow, session: ExternalID, authority: CostAuthority
  ) {
    let event = row.event
    object {
      $0.member("id", event.id)
      $0.member("session_id", session)
      $0.member("agent_id", event.agentID)
      $0.member("init_timestamp", event.startedAt?.description)
      $0.member("end_timestamp", event.endedAt?.description)
      switch event.kind {
      case .llms:
        $0.member("model", event.model)
        $0.member("prompt_tokens", event.promptTokens)
        $0.member("completion_tokens", event.completionTokens)
      case .tools: $0.member("name", event.name)
      case .actions: $0.member("action_type", event.name)
      case .errors:
        $0.member("error_type", event.name)
        $0.member("trigger_event_id", event.triggerID)
      }
      $0.member("cost", row.cost(by: authority)?.description)
    }
  }

  /// A trace with its spans in short.
  mutating func agentOpsTrace(_ trace: AgentOpsTrace, project: ProjectID) {
    object {
      $0.member("trace_id", trace.totals.session.id)
      $0.member("project_id", "\(project.number)")
      $0.member("tags", array: { for word in trace.words { $0.string(word) } })
      $0.member(
        "spans",
        array: {
          for span in trace.spans { $0.object { $0.agentOpsMembers(of: span) } }
        })
    }
  }

  /// A span with its attributes.
  mutating func agentOpsSpan(_ span: AgentOpsSpanRow, resource: Value?) {
    object {
      $0.agentOpsMembers(of: span)
      $0.member("service_name", resource?["service.name"]?.string ?? "")
      $0.member("attributes", object: { _ in })
      $0.key("resource_attributes")
      NestedAttributes(resource).write(to: &$0)
      $0.key("span_attributes")
      NestedAttributes(span.attributes).write(to: &$0)
    }
  }

  private mutating func agentOpsMembers(of span: AgentOpsSpanRow) {
    let duration =
      span.endNanoseconds >= span.startNanoseconds
      ? span.endNanoseconds - span.startNanoseconds : 0
    member("span_id", span.spanID)
    member("parent_span_id", span.parentSpanID)
    member("span_name", span.name)
    member("span_kind", span.kindName)
    member("start_time", Self.time(span.startNanoseconds))
    member("end_time", Self.time(span.endNanoseconds))
    member("duration", duration)
    member("status_code", span.statusName)
    member("status_message", span.statusMessage)
  }

  private static func time(_ nanoseconds: UInt64) -> String {
    Timestamp(microseconds: Int64(nanoseconds / 1_000)).description
  }

  /// What a trace used and cost, by the session's own totals.
  mutating func agentOpsMetrics(of trace: AgentOpsTrace) {
    let tokens = trace.totals.figures.tokens
    let total = trace.totals.figures.total(by: trace.totals.authority)?.description
    let statuses = trace.spans.map(\.statusCode)
    object {
      $0.member("span_count", trace.spans.count)
      $0.member("trace_count", 1)
      $0.member("success_count", statuses.count { $0 == 1 })
      $0.member("fail_count", statuses.count { $0 == 2 })
      $0.member("indeterminate_count", statuses.count { $0 != 1 && $0 != 2 })
      $0.member("prompt_tokens", tokens.prompt)
      $0.member("completion_tokens", tokens.output)
      $0.member("cache_read_input_tokens", tokens.cacheRead)
      $0.member("reasoning_tokens", tokens.reasoning)
      $0.member("total_tokens", tokens.total)
      $0.member("prompt_cost", trace.promptCost?.description)
      $0.member("completion_cost", trace.completionCost?.description)
      $0.member("average_cost_per_trace", total)
      $0.member("total_cost", total)
    }
  }

  /// What a span used and cost; nothing where it is no event of the ledger.
  mutating func agentOpsMetrics(of span: AgentOpsSpanRow, authority: CostAuthority) {
    let usage = span.usage
    let prompt = usage?.promptTokens ?? 0
    let completion = usage?.completionTokens ?? 0
    let total = prompt + completion
    object {
      $0.member("total_tokens", total)
      $0.member("prompt_tokens", prompt)
      $0.member("completion_tokens", completion)
      $0.member("cache_read_input_tokens", usage?.cacheReadTokens ?? 0)
      $0.member("reasoning_tokens", usage?.reasoningTokens ?? 0)
      $0.member("success_tokens", span.statusCode == 1 ? total : 0)
      $0.member("fail_tokens", span.statusCode == 2 ? total : 0)
      $0.member("indeterminate_tokens", span.statusCode == 1 || span.statusCode == 2 ? 0 : total)
      $0.member("prompt_cost", usage?.computedPrompt?.description)
      $0.member("completion_cost", usage?.computedCompletion?.description)
      // A span that is no event costs nothing; one that is, and has no price, is not known.
      $0.member(
        "total_cost", usage == nil ? "0" : usage?.cost(by: authority)?.description)
    }
  }
}

extension AgentOpsSpanRow {
  fileprivate var kindName: String {
    switch kind {
    case 1: "Internal"
    case 2: "Server"
    case 3: "Client"
    case 4: "Producer"
    case 5: "Consumer"
    default: "Unspecified"
    }
  }

  fileprivate var statusName: String {
    switch statusCode {
    case 1: "OK"
    case 2: "ERROR"
    default: "UNSET"
    }
  }
}
