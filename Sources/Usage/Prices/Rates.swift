/// A price for each token bucket, as money per million tokens.
///
/// A rate is a whole number of pico-dollars per million tokens, so a token's price is exact to
/// 1e-18 dollars; a million of it is what vendors publish.
public struct Rates: Sendable {
  /// The tokens that a rate is for.
  public static let tokensPerRate: Int128 = 1_000_000

  private static let absent: Int64 = -1
  private var picoPerMillion: InlineArray<14, Int64> = .init(repeating: Rates.absent)

  /// Makes rates of which every one is missing.
  public init() {}

  /// The rate of a bucket; nil where it has none. A rate that is negative or beyond `Int64` counts
  /// as none.
  public subscript(bucket: TokenBucket) -> Money? {
    get {
      let pico = picoPerMillion[bucket.rawValue]
      return pico < 0 ? nil : Money(pico: Int128(pico))
    }
    set {
      let pico = newValue.flatMap { Int64(exactly: $0.pico) } ?? Self.absent
      picoPerMillion[bucket.rawValue] = max(pico, Self.absent)
    }
  }

  var isEmpty: Bool {
    for index in picoPerMillion.indices where picoPerMillion[index] >= 0 { return false }
    return true
  }

  /// Replaces every rate that `other` has. A new output rate without a reasoning rate prices
  /// reasoning too: a tier or threshold that halves output halves all of it.
  mutating func overlay(_ other: Rates) {
    for index in picoPerMillion.indices where other.picoPerMillion[index] >= 0 {
      picoPerMillion[index] = other.picoPerMillion[index]
    }
    if other[.output] != nil, other[.reasoning] == nil { self[.reasoning] = nil }
  }

  /// Fills every missing rate from the bucket that it falls back to; explicit ones only from the
  /// bucket that they are a part of.
  func completed(isExplicit: Bool) -> Rates {
    var rates = self
    // In this order a fallback is complete before another bucket falls back to it.
    for bucket in TokenBucket.allCases where rates[bucket] == nil {
      guard let fallback = isExplicit ? bucket.whole : bucket.fallback else { continue }
      rates[bucket] = rates[fallback]
    }
    return rates
  }

  /// What the tokens cost, in pico-dollars times a million, not yet rounded. Nil where a token was
  /// counted in a bucket without a price: an unknown price is never 0.
  func millionfoldCost(of tokens: TokenCounts) -> Int128? {
    let counts = Self.counts(of: tokens)
    var total: Int128 = 0
    for index in counts.indices where counts[index] != 0 {
      let rate = picoPerMillion[index]
      guard rate >= 0 else { return nil }
      total += Int128(counts[index]) * Int128(rate)
    }
    return total
  }

  /// The tokens by what they are priced as, no token in two places: by `TokenBucket`'s raw values.
  static func counts(of tokens: TokenCounts) -> InlineArray<14, Int64> {
    let audioInput = part(tokens.audioInput, of: tokens.input)
    let imageInput = part(tokens.imageInput, of: tokens.input - audioInput)
    let audioCacheRead = part(tokens.audioCacheRead, of: tokens.cacheRead)
    let imageCacheRead = part(tokens.imageCacheRead, of: tokens.cacheRead - audioCacheRead)
    let reasoning = part(tokens.reasoning, of: tokens.output)
    let audioOutput = part(tokens.audioOutput, of: tokens.output - reasoning)
    let imageOutput = part(tokens.imageOutput, of: tokens.output - reasoning - audioOutput)
    // In the order of `TokenBucket`.
    return [
      tokens.input - audioInput - imageInput,
      tokens.cacheRead - audioCacheRead - imageCacheRead,
      tokens.cacheWrite5m + tokens.cacheWrite,
      tokens.cacheWrite1h,
      tokens.cacheWrite30m,
      tokens.cacheWrite12h,
      tokens.output - reasoning - audioOutput - imageOutput,
      reasoning,
      audioInput,
      audioCacheRead,
      audioOutput,
      imageInput,
      imageCacheRead,
      imageOutput,
    ]
  }

  /// A subset is never more than its bucket, whatever was reported. Adjustments may be negative.
  private static func part(_ subset: Int64, of bucket: Int64) -> Int64 {
    bucket >= 0 ? min(max(subset, 0), bucket) : max(min(subset, 0), bucket)
  }
}

extension TokenCounts {
  /// The tokens by what they are priced as: no token is in two of them.
  public var byPrice: [(bucket: TokenBucket, count: Int64)] {
    let counts = Rates.counts(of: self)
    return TokenBucket.allCases.map { ($0, counts[$0.rawValue]) }
  }
}
