internal import JSON
internal import Usage

extension ProviderUsage {
  /// What Langfuse's own callback of LangChain puts into `usage_details` under names that it makes
  /// (langfuse 5.0, `_parse_usage_model`): it takes each detail away from `input` or `output`, such
  /// as `input_audio`, `input_flex_cache_read` and `output_modality_TEXT`. All other names are made
  /// up by a user. Returns the names that were read.
  mutating func readCustomDetails(_ object: Value) -> Set<String> {
    let known = tokens
    var read: Set<String> = []
    var ofTier = TokenCounts()
    for member in object.members {
      guard let thousandths = UsageFields.thousandths(of: member.value), thousandths > 0 else {
        continue
      }
      let count = thousandths / Fee.perUnit
      if take(member.key.lowercased(), count, &ofTier) { read.insert(member.key) }
    }
    // A total may prove that the counts of a tier repeat the others.
    let total = object.present("total")?.int64
    if total.map({ $0 >= tokens.total + ofTier.total }) ?? true { tokens += ofTier }
    if tokens != known, total == nil || total == tokens.total {
      notes.doubts.removeAll { $0.kind == .contradictory }
    }
    return read
  }

  /// Takes one detail, those of a tier's plain tokens apart; false where it has another name.
  private mutating func take(
    _ name: String, _ count: Int64, _ ofTier: inout TokenCounts
  ) -> Bool {
    for tier in ["priority", "flex"] where name.contains("_" + tier) {
      modifiers.setServiceTier(tier)
      switch name {
      case "input_" + tier: ofTier.input += count
      case "output_" + tier: ofTier.output += count
      case "input_\(tier)_cache_read": tokens.cacheRead += count
      case "input_\(tier)_cache_creation": tokens.cacheWrite += count
      case "output_\(tier)_reasoning": add(count, \.output, \.reasoning)
      default: return false
      }
      return true
    }
    switch name {
    case "input_audio", "input_modality_audio": add(count, \.input, \.audioInput)
    case "output_audio", "output_modality_audio": add(count, \.output, \.audioOutput)
    case "input_modality_image": add(count, \.input, \.imageInput)
    case "output_modality_image": add(count, \.output, \.imageOutput)
    case "input_modality_text", "input_modality_video": add(count, \.input)
    case "output_modality_text": add(count, \.output)
    case "thoughts_token_count": add(count, \.output, \.reasoning)
    case "cache_creation_ephemeral_5m_input_tokens": setLifetime(\.cacheWrite5m, count)
    case "cache_creation_ephemeral_1h_input_tokens": setLifetime(\.cacheWrite1h, count)
    default: return false
    }
    return true
  }

  private mutating func add(
    _ count: Int64, _ whole: WritableKeyPath<TokenCounts, Int64>,
    _ part: WritableKeyPath<TokenCounts, Int64>? = nil
  ) {
    tokens[keyPath: whole] += count
    if let part { tokens[keyPath: part] += count }
  }

  /// Of tokens that were written to a cache, how long some live.
  private mutating func setLifetime(_ bucket: WritableKeyPath<TokenCounts, Int64>, _ count: Int64) {
    tokens[keyPath: bucket] += count
    tokens.cacheWrite = max(0, tokens.cacheWrite - count)
  }
}
