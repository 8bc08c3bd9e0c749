public import JSON
public import Usage

/// Reads the bodies of `POST /v1/budgets` and `PATCH /v1/budgets/{id}`.
public struct BudgetReader: Sendable {
  private let limits: EventLimits
  private let zones: ZoneFiles

  /// A reader with its own limits, and the files of time zones.
  public init(limits: EventLimits, zones: ZoneFiles) {
    self.limits = limits
    self.zones = zones
  }

  /// A new budget with the given id and time. Throws a rejection that names the member, what was
  /// there and what would do.
  public func budget(
    _ value: Value, id: ExternalID, at now: Timestamp
  ) throws(Rejection) -> Budget {
    let fields = try BudgetFields(value, known: BudgetName.ofBudget, "a budget", limits: limits)
    guard let amount = try fields.amount() else {
      throw Rejection(
        .missingField, field: "amount_usd",
        "a budget needs one of amount_usd, amount_tokens and amount_requests")
    }
    var budget = Budget(
      id: id, name: try fields.name(.name)?.text ?? id.text, amount: amount, createdAt: now)
    if let scope = fields[.scope] {
      budget.scope = try BudgetFields(
        scope, known: BudgetName.ofScope, "a scope", limits: limits
      ).subject()
    }
    if let each = try fields.text(.each, limits.nameRule) { budget.each = try dimension(each) }
    if let window = fields[.window] { budget.window = try self.window(window) }
    if let name = try fields.text(.tz, limits.nameRule) { budget.zone = try zone(name) }
    if let isHard = try fields.isHard() { budget.isHard = isHard }
    if let rule = try fields.unpricedRule() { budget.unpriced = rule }
    for text in try fields.thresholds() ?? [] {
      guard let threshold = BudgetThreshold(text, unit: amount.unit),
        threshold.isReachable(in: budget.window)
      else {
        throw Rejection(
          .invalidField, field: "thresholds",
          "must have percentages up to \(BudgetThreshold.percentMax)%, amounts above 0 and, where "
            + "the window is an hour, day, week or month, forecast, but has \(text)")
      }
      budget.thresholds.append(threshold)
    }
    return budget
  }

  /// The changes to a budget. Members that cannot be changed are rejected.
  public func change(_ value: Value) throws(Rejection) -> BudgetChange {
    let fields = try BudgetFields(
      value, known: BudgetName.ofChange, "a change of a budget", limits: limits)
    var change = BudgetChange()
    change.name = try fields.name(.name)?.text
    change.amount = try fields.amount()
    change.isHard = try fields.isHard()
    change.unpriced = try fields.unpricedRule()
    change.thresholds = try fields.thresholds()
    return change
  }

  private func dimension(_ text: String) throws(Rejection) -> BudgetDimension {
    guard let dimension = BudgetDimension(text) else {
      throw Rejection(
        .invalidField, field: "each",
        "must be user_id, session_id, agent, model, provider or tag:KEY, but was \(text)")
    }
    return dimension
  }

  private func window(_ value: Value) throws(Rejection) -> BudgetWindow {
    let wrong = Rejection(
      .invalidField, field: "window",
      "must be total, hour, day, week, month or {\"rolling_seconds\": N} with N up to "
        + "\(BudgetWindow.rollingSecondsMax), but was \(value.forMessage)")
    if value.kind == .object {
      let fields = try BudgetFields(
        value, known: [.rollingSeconds], "a window", limits: limits)
      guard let seconds = fields[.rollingSeconds]?.int64,
        (1...BudgetWindow.rollingSecondsMax).contains(seconds)
      else { throw wrong }
      return .rolling(seconds: seconds)
    }
    guard let text = value.string, let window = BudgetWindow(text),
      window.rollingMicroseconds == nil
    else { throw wrong }
    return window
  }

  private func zone(_ name: String) throws(Rejection) -> Zone {
    do throws(ZoneError) {
      return try zones.zone(name)
    } catch {
      throw Rejection(
        .invalidField, field: "tz",
        "must be the IANA name of a time zone that the server has, such as Europe/Berlin or UTC, "
          + "but was \(name)")
    }
  }
}
