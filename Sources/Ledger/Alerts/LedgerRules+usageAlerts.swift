public import Usage

/// Alerts of events whose cost cannot be known.
extension LedgerRules {
  /// Whether an event may be worth an alert: what is asked of every event.
  @inlinable
  func isDoubtful(_ event: EventNumbers) -> Bool {
    event.kind != .void && (event.notes != nil || event.tokens != nil && event.price == nil)
  }

  /// Records, once a day for each model and reason, that an event has no price, or numbers that no
  /// rule reads.
  @usableFromInline
  func alertDoubts(of event: EventNumbers) throws(Port.Failure) {
    guard !book.isRecounting, !event.isWitness else { return }
    let figures = event.figures
    if figures.unpricedEvents > 0 { try alert(.unpriced, "", of: event) }
    for name in (figures.rare?.unread ?? [:]).keys.sorted() {
      try alert(.unread, name, of: event)
    }
  }

  private func alert(
    _ type: AlertType, _ name: String, of event: EventNumbers
  ) throws(Port.Failure) {
    let time = Timestamp(microseconds: event.receivedAt)
    let (provider, model) = (event.provider ?? 0, event.model ?? 0)
    let key = UsageAlertBook.Key(
      project: event.project, type: type, provider: provider, model: model, name: name)
    let most = book.limits.usageAlertsPerDayMax
    guard port.usageAlerts.isNew(key, on: Int64(time.day.number), atMost: most) else { return }
    try record(
      NewAlert(
        project: event.project, at: event.receivedAt,
        subject: .usage(
          NewUsageAlert(
            type: type, day: Int64(time.day.number), provider: provider, model: model,
            name: name, event: event.seq))))
  }

  /// Records an alert and has it delivered, unless it was recorded before.
  func record(_ alert: NewAlert) throws(Port.Failure) {
    guard let number = try port.add(alert) else { return }
    try deliver(alert: number, alert.type, of: alert.project, at: alert.at)
  }
}
