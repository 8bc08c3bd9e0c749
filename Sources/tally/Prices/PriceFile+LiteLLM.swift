import JSON
import Usage

extension PriceFile {
  /// The names of rates by the token; a length of prompt and a tier may follow.
  private static let rates: [(name: String, bucket: TokenBucket)] = [
    ("cache_creation_input_token_cost_above_1hr", .cacheWrite1h),
    ("cache_creation_input_token_cost", .cacheWrite5m),
    ("cache_read_input_token_cost", .cacheRead),
    ("cache_read_input_audio_token_cost", .audioCacheRead),
    ("cache_read_input_image_token_cost", .imageCacheRead),
    ("input_cost_per_audio_token", .audioInput),
    ("output_cost_per_audio_token", .audioOutput),
    ("input_cost_per_image_token", .imageInput),
    ("output_cost_per_image_token", .imageOutput),
    ("output_cost_per_reasoning_token", .reasoning),
    ("input_cost_per_token", .input),
    ("output_cost_per_token", .output),
  ]
  private static let tiers = ["_batches": "batch", "_flex": "flex", "_priority": "priority"]
  /// A dollar a token is a million a million: 18 digits in place of 12.
  private static let digitsOfTokenPrices = 18

  /// One member for each model, under a name that may begin with its provider.
  mutating func readLiteLLM(_ file: Value) {
    for member in file.members where member.key != "sample_spec" {
      guard let provider = member.value["litellm_provider"]?.string else {
        skip()
        continue
      }
      var model = member.key
      for prefix in [provider, PriceBook.listedProvider(of: provider)]
      where model.hasPrefix(prefix + "/") {
        model = String(model.dropFirst(prefix.utf8.count + 1))
        break
      }
      add(provider, model, Self.terms(member.value))
    }
  }

  private static func terms(_ model: Value) -> PriceTerms {
    var terms = PriceTerms()
    for member in model.members {
      guard let (name, bucket) = rates.first(where: { member.key.hasPrefix($0.name) }),
        let (above, tier) = place(member.key.dropFirst(name.utf8.count)),
        let rate = money(member.value.numberText, digitsAfterPoint: digitsOfTokenPrices)
      else { continue }
      terms.set(bucket, rate, tier: tier, above: above)
    }
    if let fee = searchFee(model["search_context_cost_per_query"]), !terms.isEmpty {
      terms.fees[Fee.Kind.webSearch] = fee
    }
    return terms
  }

  /// `_above_200k_tokens`, `_batches`, one behind the other; nil for anything else.
  private static func place(_ text: Substring) -> (above: Int64, tier: String)? {
    var text = text
    var tier = ""
    for (suffix, word) in tiers where text.hasSuffix(suffix) {
      text = text.dropLast(suffix.utf8.count)
      tier = word
    }
    if text.isEmpty { return (0, tier) }
    guard text.hasPrefix("_above_"), text.hasSuffix("k_tokens"),
      let thousands = Int64(text.dropFirst(7).dropLast(8)), (1...1_000_000).contains(thousands)
    else { return nil }
    return (thousands * 1_000, tier)
  }

  /// The fee of a web search, where it is the same whatever a search gathers.
  private static func searchFee(_ value: Value?) -> Money? {
    guard let value else { return nil }
    let fees = Set(value.members.map { money($0.value.numberText, digitsAfterPoint: 12) })
    return fees.count == 1 ? fees.first ?? nil : nil
  }
}
