import Dialects
import Usage

extension Event {
  /// What the sender should know at once of an event that will be stored.
  func addWarnings(_ quote: Quote?, to warnings: inout [EventWarning]) {
    let namesNobody = sessionID == nil && userID == nil
    let isUnpriced = quote == nil && (tokens?.total ?? 0) > 0
    let notes = hasNotes ? notes : nil
    guard namesNobody || isUnpriced || notes != nil || quote?.notes != nil else { return }
    // What takes another event back is its session's.
    if namesNobody, replaces == nil {
      warnings.append(
        EventWarning(
          .unattributed,
          "the event names neither a session_id nor a user_id; it counts for the project alone"))
    }
    // Where the provider tells its charge, nothing needs a price.
    let isBilled = notes?.isBilled == true
    warnings += (notes?.doubts ?? []).warnings
    if !isBilled { warnings += (quote?.notes?.value.doubts ?? []).warnings }
    if isUnpriced, !isBilled {
      warnings.append(EventWarning(.unpriced, unpricedDetail))
    }
  }

  private var unpricedDetail: String {
    guard let model else {
      return "the event names no model, so its tokens have no price; they are counted"
    }
    return
      "\(provider.map { "\($0)'s " } ?? "")\(model) has no price on \(time.day); its tokens are "
      + "counted, and their cost is unknown"
  }
}
