/// The tokens of one or many model calls, in exclusive buckets: no token is in two of them, and
/// their sum is everything that was billed.
///
/// Providers disagree on whether cached tokens are inside their input count; a dialect resolves
/// that before it makes a value of this type.
public struct TokenCounts: Sendable, Hashable {
  /// Input that was neither read from nor written to a cache.
  public var input: Int64 = 0
  /// Input that was read from a cache.
  public var cacheRead: Int64 = 0
  /// Written to a cache that lives five minutes.
  public var cacheWrite5m: Int64 = 0
  /// Written to a cache that lives one hour.
  public var cacheWrite1h: Int64 = 0
  /// Written to a cache that lives thirty minutes.
  public var cacheWrite30m: Int64 = 0
  /// Written to a cache that lives twelve hours.
  public var cacheWrite12h: Int64 = 0
  /// Written to a cache of unknown lifetime.
  public var cacheWrite: Int64 = 0
  /// Everything generated, reasoning included.
  public var output: Int64 = 0

  // Subsets of the buckets above, which are never added to them.

  /// The part of `output` that was reasoning.
  public var reasoning: Int64 = 0
  /// The part of `input` that was audio.
  public var audioInput: Int64 = 0
  /// The part of `cacheRead` that was audio.
  public var audioCacheRead: Int64 = 0
  /// The part of `output` that was audio.
  public var audioOutput: Int64 = 0
  /// The part of `input` that was images.
  public var imageInput: Int64 = 0
  /// The part of `cacheRead` that was images.
  public var imageCacheRead: Int64 = 0
  /// The part of `output` that was images.
  public var imageOutput: Int64 = 0

  /// The most tokens that one event may hold in a bucket: far beyond any call, and small enough
  /// that sums of it stay within `Int64` for a hundred million events. A sum beyond that stops at
  /// the largest count, since a trap would stop the service.
  public static let perEventMax: Int64 = 10_000_000_000

  public init() {}

  /// The exclusive buckets together.
  public var total: Int64 { capped(prompt, output) }

  /// Everything that was sent: input, cached or not.
  public var prompt: Int64 { capped(capped(input, cacheRead), written) }

  /// Everything that was written to a cache, of whatever lifetime.
  public var written: Int64 {
    capped(
      capped(capped(cacheWrite5m, cacheWrite1h), cacheWrite), capped(cacheWrite30m, cacheWrite12h))
  }

  /// Every stored count, in the order in which the ledger keeps them.
  public static let fields:
    [(name: String, path: any WritableKeyPath<TokenCounts, Int64> & Sendable)] = [
      ("input", \.input), ("cache_read", \.cacheRead), ("cache_write_5m", \.cacheWrite5m),
      ("cache_write_1h", \.cacheWrite1h), ("cache_write_30m", \.cacheWrite30m),
      ("cache_write_12h", \.cacheWrite12h), ("cache_write", \.cacheWrite), ("output", \.output),
      ("reasoning", \.reasoning), ("audio_input", \.audioInput),
      ("audio_cache_read", \.audioCacheRead), ("audio_output", \.audioOutput),
      ("image_input", \.imageInput), ("image_cache_read", \.imageCacheRead),
      ("image_output", \.imageOutput),
    ]

  public static func += (left: inout TokenCounts, right: TokenCounts) {
    left.combine(right, capped)
  }

  public static func -= (left: inout TokenCounts, right: TokenCounts) {
    left.combine(right) { capped($0, -max($1, -.max)) }
  }

  private mutating func combine(_ other: TokenCounts, _ operation: (Int64, Int64) -> Int64) {
    input = operation(input, other.input)
    cacheRead = operation(cacheRead, other.cacheRead)
    cacheWrite5m = operation(cacheWrite5m, other.cacheWrite5m)
    cacheWrite1h = operation(cacheWrite1h, other.cacheWrite1h)
    cacheWrite30m = operation(cacheWrite30m, other.cacheWrite30m)
    cacheWrite12h = operation(cacheWrite12h, other.cacheWrite12h)
    cacheWrite = operation(cacheWrite, other.cacheWrite)
    output = operation(output, other.output)
    reasoning = operation(reasoning, other.reasoning)
    audioInput = operation(audioInput, other.audioInput)
    audioCacheRead = operation(audioCacheRead, other.audioCacheRead)
    audioOutput = operation(audioOutput, other.audioOutput)
    imageInput = operation(imageInput, other.imageInput)
    imageCacheRead = operation(imageCacheRead, other.imageCacheRead)
    imageOutput = operation(imageOutput, other.imageOutput)
  }
}

/// The sum, or the nearest count that can be held.
func capped(_ left: Int64, _ right: Int64) -> Int64 {
  let (sum, isOver) = left.addingReportingOverflow(right)
  guard isOver else { return sum }
  return left < 0 ? .min : .max
}
