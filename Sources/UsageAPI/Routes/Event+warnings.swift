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
    for doubts in [notes?.doubts ?? [], isBilled ? [] : quote?.notes?.doubts ?? []] {
      for (code, texts) in Self.grouped(doubts) {
        warnings.append(EventWarning(code, Self.sentence(code, texts)))
      }
    }
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

  private static func grouped(_ doubts: [Doubt]) -> [(EventWarning.Code, [String])] {
    var groups: [(code: EventWarning.Code, texts: [String])] = []
    for doubt in doubts {
      guard let code = EventWarning.Code(doubt.kind) else { continue }
      if let index = groups.firstIndex(where: { $0.code == code }) {
        groups[index].texts.append(doubt.text)
      } else {
        groups.append((code, [doubt.text]))
      }
    }
    return groups
  }

  private static func sentence(_ code: EventWarning.Code, _ texts: [String]) -> String {
    let list = texts.joined(separator: code == .contradictoryUsage ? "; " : ", ")
    return switch code {
    case .unreadUsage: "no rule reads \(list); the cost may be wrong by what it stands for"
    case .unpriced: "there is no price for \(list); the rest is priced"
    default: list
    }
  }
}

extension EventWarning.Code {
  /// Nil where a doubt is Tally's own, and needs no word to the sender.
  fileprivate init?(_ kind: Doubt.Kind) {
    switch kind {
    case .unread, .unreadDiscount: self = .unreadUsage
    case .ambiguous: self = .ambiguousUsage
    case .contradictory: self = .contradictoryUsage
    case .unpricedPart: self = .unpriced
    case .upperBound, .untold: return nil
    }
  }
}
