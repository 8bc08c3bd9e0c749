internal import JSON
internal import Usage

/// The members of one event's or session's object, and of the CloudEvents envelope around it.
typealias EventFields = Fields<EventName>

extension EventFields {
  /// The run, which needs a session.
  func runID(in sessionID: ExternalID?) throws(Rejection) -> ExternalID? {
    guard let runID = try id(.runID) else { return nil }
    guard sessionID != nil else {
      throw Rejection(.missingField, field: "session_id", "a run_id needs the session of its run")
    }
    return runID
  }

  /// The vendor's ids of the answer and of the request; nil for none.
  func vendorCall() throws(Rejection) -> VendorCall? {
    guard has(.responseID) || has(.requestID) else { return nil }
    var ids: [ExternalID] = []
    if let answer = try id(.responseID) { ids.append(answer) }
    if let request = try id(.requestID) { ids.append(request) }
    return VendorCall(ids: ids)
  }

  func eventKind() throws(Rejection) -> Event.Kind {
    guard let value = self[.type] else { return .call }
    // Statements are made from what clients report, and late prices by the ledger.
    guard let kind = value.string.flatMap(Event.Kind.init(name:)), kind != .statement,
      kind != .pricing
    else {
      throw Rejection(
        .invalidField, field: "type",
        "must be call, charge, adjustment, void or correction, but was \(value.forMessage)")
    }
    return kind
  }

  func flag(_ name: EventName) throws(Rejection) -> Bool? {
    guard let value = self[name] else { return nil }
    guard let flag = value.bool else {
      throw Rejection(
        .invalidField, field: name.text, "must be true or false, but was \(value.forMessage)")
    }
    return flag
  }
}
