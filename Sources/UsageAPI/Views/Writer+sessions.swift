import JSON
import Usage

extension Writer {
  /// A session's totals.
  mutating func sessionTotals(
    _ totals: SessionTotals, prices: PriceBook, idleSeconds: Int
  ) {
    let authority = totals.authority
    object {
      $0.session(totals.session, idleSeconds: idleSeconds)
      $0.cost(totals.figures, authority: authority)
      $0.charge(totals.charge)
      $0.member("requests", totals.figures.requests)
      $0.member("calls_without_usage", totals.figures.callsWithoutUsage)
      $0.member("web_searches", totals.figures.webSearches)
      $0.tokens(totals.figures.tokens)
      $0.fees(totals.figures)
      $0.models(totals.models, authority: authority, prices: prices)
      $0.list("agents", totals.agents) {
        $0.member("agent", $1.agent)
        $0.figures($1.figures, authority: authority)
      }
      $0.list("runs", totals.runs) {
        $0.member("run_id", $1.runID)
        $0.figures($1.figures, authority: authority)
      }
      $0.unpriced(totals.figures, models: totals.unpricedModels)
      $0.list("adjustments", totals.adjustments) {
        $0.member("label", $1.label)
        $0.member("model", $1.model)
        $0.figures($1.figures, authority: authority)
      }
      $0.children(totals.children, authority: authority)
      $0.list("warnings", totals.warnings) {
        $0.member("code", $1.code.rawValue)
        $0.member("detail", $1.detail)
      }
    }
  }

  /// One row of a list of sessions.
  mutating func sessionSummary(_ summary: SessionSummary, idleSeconds: Int) {
    object {
      $0.session(summary.session, idleSeconds: idleSeconds)
      $0.figures(summary.figures, authority: summary.authority)
    }
  }

  private mutating func session(_ session: Session, idleSeconds: Int) {
    member("session_id", session.id)
    member("user_id", session.userID)
    member("parent_session_id", session.parentID)
    member("status", session.isEnded ? "ended" : "active")
    member("end_state", session.endState)
    member("started_at", session.startedAt.description)
    member("last_event_at", session.lastEventAt?.description)
    member("idle_at", session.idleAt(afterSeconds: idleSeconds)?.description)
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
