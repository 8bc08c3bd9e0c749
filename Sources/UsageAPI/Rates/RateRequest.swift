import Dialects
import HTTPServer
import JSON
import Usage

/// The body that sets a rate: `{"user_id":"alice","from":"2026-01-01","markup_percent":"20"}`, or
/// fixed rates of a model in the members of prices.
struct RateRequest {
  private let limits: EventLimits

  /// Parts of buckets are charged as these: sums tell what tokens there are, and not of which event
  /// a part was.
  static let rates = PriceRequest.rates.filter { $0.bucket.whole == nil }
  private static let places = ["user_id", "tags", "model", "from"]
  private static let members =
    places + ["markup_percent", "per_request_usd"] + rates.map(\.name)

  init(limits: EventLimits) {
    self.limits = limits
  }

  /// Reads a rate; throws `invalid_request`, which names the member at fault.
  func rate(_ body: Value) throws(Problem) -> NewRate {
    try body.refuseOtherMembers(than: Self.members)
    var place = Rate.Place(from: try PriceRequest.day(body["from"]) ?? PriceRequest.firstDay)
    place.userID = try text(body["user_id"], "user_id", limits.idRule).map { ExternalID($0) }
    place.model = try text(body["model"], "model", limits.nameRule).map { ExternalName($0) }
    place.tag = try tag(body["tags"])
    let markup = try markup(body["markup_percent"])
    let fixed = try fixed(body)
    switch (markup, fixed.isEmpty) {
    case (let markup?, true): return NewRate(place: place, terms: .markup(markup))
    case (nil, false):
      guard place.model != nil else {
        throw Problem(
          .invalidRequest,
          "fixed rates are those of a `model`, or of all whose names begin alike, such as gpt-5*",
          field: "model")
      }
      return NewRate(place: place, terms: .fixed(fixed))
    default:
      throw Problem(
        .invalidRequest,
        "a rate is either `markup_percent` or fixed rates such as `\(Self.rates[0].name)`; to take "
          + "one away, DELETE it", field: "markup_percent")
    }
  }

  /// The place that the parameters of a request name.
  func place(_ request: Request) throws(Problem) -> Rate.Place {
    guard let from = try request.day("from") else {
      throw Problem(
        .invalidRequest,
        "say by `from`, and by `user_id`, `tag:KEY` and `model`, which rate is to be taken away",
        field: "from")
    }
    var place = Rate.Place(from: from)
    place.userID = request.query["user_id"].map { ExternalID($0) }
    place.model = request.query["model"].map { ExternalName($0) }
    let tags = request.tagFilters
    guard tags.count < 2 else {
      throw Problem(
        .invalidRequest, "a rate has one tag at most", field: "tag:" + tags[1].key)
    }
    place.tag = tags.first
    return place
  }

  private func text(
    _ value: Value?, _ field: String, _ rule: TextRule
  ) throws(Problem) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let text = value.string, rule.allows(text) else {
      throw Problem(.invalidRequest, "`\(field)` must be \(rule.sentence)", field: field)
    }
    return text
  }

  private func tag(_ value: Value?) throws(Problem) -> Tag? {
    guard let value, !value.isNull else { return nil }
    guard value.kind == .object, value.count == 1,
      let member = value.members.first(where: { _ in true }),
      let text = member.value.string, limits.tagKeyRule.allows(member.key),
      limits.tagValueRule.allows(text)
    else {
      throw Problem(
        .invalidRequest, "`tags` is an object of one tag and its value, such as {\"team\": \"x\"}",
        field: "tags")
    }
    return Tag(key: member.key, value: text)
  }

  private func markup(_ value: Value?) throws(Problem) -> Markup? {
    guard let value, !value.isNull else { return nil }
    guard let markup = (value.string ?? value.numberText).flatMap({ Markup(percent: $0) }) else {
      let range = Markup.percentRange
      throw Problem(
        .invalidRequest,
        "`markup_percent` is from \(range.lowerBound) to \(range.upperBound) with at most 4 "
          + "decimals, such as \"20\"", field: "markup_percent")
    }
    return markup
  }

  private func fixed(_ body: Value) throws(Problem) -> PriceTerms {
    var terms = PriceTerms()
    terms.steps[0].rates = try PriceRequest.rates(body)
    terms.perRequest = try PriceRequest.amount(body["per_request_usd"], "per_request_usd")
    return terms
  }
}
