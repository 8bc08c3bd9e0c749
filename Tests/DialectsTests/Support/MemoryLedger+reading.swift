import Usage
import UsageMemory

/// What tests of this module ask a ledger.
extension MemoryLedger {
  /// A ledger of the standard project.
  convenience init() {
    self.init(UpdateOrigin(project: .standard, receivedAt: Reading.receivedAt))
  }

  /// The session's figures, as its totals have them.
  func figures(of session: ExternalID) -> Figures {
    totals(session)?.figures ?? Figures()
  }

  /// The figures of some of the session's events.
  func figures(of session: ExternalID, where isIncluded: (Event) -> Bool) -> Figures {
    countedEvents.reduce(into: Figures()) { sum, counted in
      guard counted.event.sessionID == session, isIncluded(counted.event) else { return }
      sum += counted.figures
    }
  }

  /// By session and code.
  var warnings: [ExternalID: [SessionWarning.Code: String]] {
    var warnings: [ExternalID: [SessionWarning.Code: String]] = [:]
    for session in sessionIDs {
      for warning in totals(session)?.warnings ?? [] {
        warnings[session, default: [:]][warning.code] = warning.detail
      }
    }
    return warnings
  }
}
