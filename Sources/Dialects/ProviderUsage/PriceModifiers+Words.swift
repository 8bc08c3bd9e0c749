internal import Usage

extension PriceModifiers {
  /// Takes the words that stand in a usage object beside the counts.
  mutating func read(_ fields: borrowing UsageFields) throws(Rejection) {
    if let tier = try fields.word(.serviceTier) { setServiceTier(tier) }
    if let tier = try fields.word(.camelServiceTier) { setServiceTier(tier) }
    if let speed = try fields.word(.speed) { setSpeed(speed) }
    if let geo = try fields.word(.inferenceGeo) { setGeo(geo) }
  }

  /// Takes a provider's word for a service tier. `auto` is what a request asked for, not what it
  /// got, and says nothing.
  mutating func setServiceTier(_ word: String) {
    switch word {
    case "auto", "unspecified", "service_tier_unspecified": break
    case "standard", "default", "standard_only", "on_demand": serviceTier = nil
    case "batch":
      serviceTier = nil
      isBatch = true
    default: serviceTier = word
    }
  }

  mutating func setSpeed(_ word: String) {
    speed = word == "standard" || word == "default" ? nil : word
  }

  mutating func setGeo(_ word: String) {
    geo = word == "global" || word == "not_available" ? nil : word
  }

  /// Takes Google's word, or number, for the quota that a request used (the enumeration
  /// `TrafficType`). One that is new is a tier of its own, which has no price yet.
  mutating func setTraffic(_ word: String) {
    switch word {
    case "on_demand", "1", "traffic_type_unspecified", "0": break
    case "provisioned_throughput", "2": serviceTier = "provisioned_throughput"
    case "on_demand_priority", "3": serviceTier = "priority"
    case "on_demand_flex", "4": serviceTier = "flex"
    default: serviceTier = word
    }
  }
}
