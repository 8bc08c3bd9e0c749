import JSON
import Usage

extension FileRow<SessionSummary> {
  /// Sessions with their own totals, one row each.
  static func sessions(idleSeconds: Int) -> Self {
    FileRow(
      columns: [
        "session_id", "user_id", "parent_session_id", "status", "end_state", "started_at",
        "last_event_at", "ended_at", "duration_ms", "revision", "late_events", "requests",
        "calls_without_usage", "web_searches",
      ] + FigureColumns.buckets.map(\.name) + [
        "usd", "computed", "reported", "cost_status", "bound", "unpriced_events", "tags",
      ],
      cells: cells,
      json: { $0.sessionSummary($1, idleSeconds: idleSeconds) })
  }

  private static func cells(of summary: SessionSummary) -> [String] {
    let (session, figures) = (summary.session, summary.figures)
    return [
      CSVText.text(session.id), CSVText.text(session.userID), CSVText.text(session.parentID),
      session.isEnded ? "ended" : "active", CSVText.text(session.endState),
      session.startedAt.description, session.lastEventAt?.description ?? "",
      session.endedAt?.description ?? "", "\(session.durationMilliseconds)",
      "\(session.revision)", "\(session.lateEvents)", "\(figures.requests)",
      "\(figures.callsWithoutUsage)", "\(figures.webSearches)",
    ] + FigureColumns.buckets.map { "\(figures.tokens[keyPath: $0.path])" }
      + FigureColumns.cost(figures, summary.authority)
      + ["\(figures.unpricedEvents)", FigureColumns.tags(session.tags)]
  }
}
