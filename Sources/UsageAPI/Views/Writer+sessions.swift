import JSON
import Usage

extension Writer {
  /// A session's totals.
  mutating func sessionTotals(_ totals: SessionTotals) {
    let authority = totals.authority
    object {
      $0.session(totals.session)
      $0.cost(totals.figures, authority: authority)
      $0.member("requests", totals.figures.requests)
      $0.member("calls_without_usage", totals.figures.callsWithoutUsage)
      $0.member("web_searches", totals.figures.webSearches)
      $0.tokens(totals.figures.tokens)
      $0.models(totals.models, authority: authority)
      $0.agents(totals.agents, authority: authority)
      $0.runs(totals.runs, authority: authority)
      $0.unpriced(totals.figures, models: totals.unpricedModels)
      $0.adjustments(totals.adjustments, authority: authority)
      $0.children(totals.children, authority: authority)
      $0.warnings(totals.warnings)
    }
  }

  /// One row of a list of sessions.
  mutating func sessionSummary(_ summary: SessionSummary) {
    object {
      $0.session(summary.session)
      $0.figures(summary.figures, authority: summary.authority)
    }
  }

  private mutating func session(_ session: Session) {
    member("session_id", session.id)
    member("user_id", session.userID)
    member("parent_session_id", session.parentID)
    member("status", session.isEnded ? "ended" : "active")
    member("end_state", session.endState)
    member("started_at", session.startedAt.description)
    member("last_event_at", session.lastEventAt?.description)
    member("ended_at", session.endedAt?.description)
    member("duration_ms", session.durationMilliseconds)
    member("revision", session.revision)
    member("late_events", session.lateEvents)
    member(
      "tags",
      object: {
        for tag in session.tags { $0.member(tag.key, tag.value) }
      })
  }

  private mutating func agents(_ agents: [AgentTotals], authority: CostAuthority) {
    member(
      "agents",
      array: {
        for agent in agents {
          $0.object {
            $0.member("agent", agent.agent)
            $0.figures(agent.figures, authority: authority)
          }
        }
      })
  }

  private mutating func runs(_ runs: [RunTotals], authority: CostAuthority) {
    member(
      "runs",
      array: {
        for run in runs {
          $0.object {
            $0.member("run_id", run.runID)
            $0.figures(run.figures, authority: authority)
          }
        }
      })
  }

  private mutating func warnings(_ warnings: [SessionWarning]) {
    member(
      "warnings",
      array: {
        for warning in warnings {
          $0.object {
            $0.member("code", warning.code.rawValue)
            $0.member("detail", warning.detail)
          }
        }
      })
  }

  private mutating func adjustments(
    _ adjustments: [AdjustmentTotals], authority: CostAuthority
  ) {
    member(
      "adjustments",
      array: {
        for adjustment in adjustments {
          $0.object {
            $0.member("label", adjustment.label)
            $0.member("model", adjustment.model)
            $0.figures(adjustment.figures, authority: authority)
          }
        }
      })
  }

  private mutating func children(_ children: ChildTotals, authority: CostAuthority) {
    member(
      "children",
      object: {
        $0.member("sessions", children.sessions)
        guard let inclusive = children.inclusive else {
          $0.key("inclusive")
          $0.null()
          return
        }
        $0.member("inclusive", object: { $0.figures(inclusive, authority: authority) })
      })
  }
}
