internal import JSON
internal import Usage

/// What the attributes of a span say that the call cost, and what is charged for beside its tokens.
enum SpanCost {
  /// xAI's own charge in ticks of 1e-10 US dollars, which its SDK puts into its spans.
  private static let ticks = "gen_ai.usage.cost_in_usd_ticks"
  /// What clients compute from their own prices; the first holds.
  private static let computed = [
    "gen_ai.usage.cost", "gen_ai.usage.total_cost", "gen_ai.cost.total_cost", "llm.cost.total",
  ]
  /// The same as an object with a total, of Langfuse.
  private static let object = "langfuse.observation.cost_details"
  /// What LiteLLM says that the tools of a call came to together.
  private static let tools = "gen_ai.cost.tool_usage_cost"
  /// The searches that Pydantic AI counts.
  static let searches = "gen_ai.usage.details.web_search_requests"
  /// The pages that Mistral has read.
  private static let pages = "mistral_ai.ocr.usage.pages_processed"

  static let names = computed + [ticks]

  /// Gives an event what the span says beside its tokens, as far as nothing said it before.
  static func read(_ attributes: Attributes, into event: inout Event) {
    if let count = attributes[searches]?.integer, count > 0 {
      event.webSearches = max(event.webSearches, count)
    }
    if let count = attributes[pages]?.integer, count > 0 {
      event.notes.fees.append(Fee(Fee.Kind.page, count: count))
      event.tokens = event.tokens ?? TokenCounts()
    }
    if let fees = money(attributes[tools]) { event.notes.toldFees = fees }
    guard event.cost == nil else { return }
    if let charge = attributes[ticks]?.integer.flatMap(Money.init(ticks:)), charge > .zero {
      event.cost = charge
      event.notes.isBilled = true
      return
    }
    event.cost =
      computed.lazy.compactMap { money(attributes[$0]) }.first
      ?? attributes[object]?.object.flatMap(total)
  }

  /// Langfuse adds the parts up where there is no total.
  private static func total(of costs: Value) -> Money? {
    if let total = costs.present("total") { return money(total.numberText) }
    let parts = costs.members.compactMap { money($0.value.numberText) }
    let sum = parts.reduce(Money.zero, +)
    return sum > .zero && sum.isStorable ? sum : nil
  }

  private static func money(_ value: AttributeValue?) -> Money? { money(value?.scalarText) }

  /// Nil for 0, too, which clients write for models that they have no price of.
  private static func money(_ text: String?) -> Money? {
    guard let text, let amount = try? Money(decimal: text.utf8), amount > .zero, amount.isStorable
    else { return nil }
    return amount
  }
}
