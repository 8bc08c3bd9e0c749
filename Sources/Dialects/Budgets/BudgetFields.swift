internal import JSON
internal import Usage

extension BudgetFields {
  /// The members of an object. A misspelled member is rejected: ignoring a budget's `hrad` would
  /// make it limit nobody.
  init(
    _ value: Value, known: [BudgetName], _ what: String, limits: EventLimits
  ) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "\(what) must be an object, but was \(value.forMessage)")
    }
    let names = known.map(\.text)
    for member in value.members {
      let name = member.key
      guard !names.contains(where: { $0.hasSameBytes(as: name) }) else { continue }
      if let other = BudgetName.ofBudget.first(where: { $0.text.hasSameBytes(as: name) }) {
        throw Rejection(
          .invalidField, field: other.text,
          "\(what) has none; its members are "
            + names.joined(separator: ", "))
      }
      guard let meant = NearestName.find(name, among: names) else { continue }
      throw Rejection(.invalidField, field: name, "is not read; did you mean `\(meant)`?")
    }
    self.init(value, limits: limits)
  }

  /// The events that the budget counts.
  func subject() throws(Rejection) -> BudgetScope {
    var scope = BudgetScope()
    scope.userID = try id(.userID)
    scope.sessionID = try id(.sessionID)
    scope.agent = try name(.agent)
    scope.model = try name(.model)
    scope.provider = try name(.provider)
    scope.tags = try tags(.tags)
    return scope
  }

  /// The amount, of exactly one unit; nil for none.
  func amount() throws(Rejection) -> BudgetAmount? {
    let given = [BudgetName.amountUSD, .amountTokens, .amountRequests].filter { has($0) }
    guard let name = given.first, let value = self[name] else { return nil }
    guard given.count == 1 else {
      throw Rejection(
        .invalidField, field: given[1].text,
        "a budget has one amount; make another budget for \(given[1].text)")
    }
    switch name {
    case .amountUSD: return BudgetAmount(.usd, try dollars(value, of: name))
    case .amountTokens: return BudgetAmount(.tokens, Int128(try count(value, of: name)))
    default: return BudgetAmount(.requests, Int128(try count(value, of: name)))
    }
  }

  /// US dollars of at least 0, in pico-dollars.
  func dollars(_ value: Value, of name: BudgetName) throws(Rejection) -> Int128 {
    let money = try value.money(of: name.text)
    guard money.pico >= 0 else {
      throw Rejection(
        .invalidField, field: name.text, "must not be negative, but was \(value.forMessage)")
    }
    return money.pico
  }

  /// The most that a budget counts of tokens or requests.
  private static var countMax: Int64 { 1_000_000_000_000_000 }

  func count(_ value: Value, of name: BudgetName) throws(Rejection) -> Int64 {
    try value.count(of: name.text, upTo: Self.countMax)
  }

  func isHard() throws(Rejection) -> Bool? {
    guard let value = self[.hard] else { return nil }
    guard let isHard = value.bool else {
      throw Rejection(
        .invalidField, field: "hard", "must be true or false, but was \(value.forMessage)")
    }
    return isHard
  }

  func unpricedRule() throws(Rejection) -> UnpricedRule? {
    guard let text = try text(.unpriced, limits.nameRule) else { return nil }
    guard let rule = UnpricedRule(text) else {
      throw Rejection(
        .invalidField, field: "unpriced", "must be refuse, allow or price_as:MODEL, but was \(text)"
      )
    }
    return rule
  }

  /// The most thresholds of a budget.
  private static var thresholdsMax: Int { 20 }

  /// The thresholds as texts; a number keeps the digits in which it is written.
  func thresholds() throws(Rejection) -> [String]? {
    guard let value = self[.thresholds] else { return nil }
    guard value.kind == .array, value.count <= Self.thresholdsMax else {
      throw Rejection(
        .invalidField, field: "thresholds",
        "must be an array of at most \(Self.thresholdsMax) percentages or amounts, but was "
          + value.forMessage)
    }
    var texts: [String] = []
    for element in value.elements {
      guard let text = element.string ?? element.numberText else {
        throw Rejection(
          .invalidField, field: "thresholds",
          "must have percentages such as \"80%\" and amounts such as \"9.50\", but has "
            + element.forMessage)
      }
      texts.append(text)
    }
    return texts
  }
}
