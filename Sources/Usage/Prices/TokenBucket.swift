/// What a rate is for: one of the ledger's buckets, or a subset of one that some models price
/// apart.
public enum TokenBucket: Int, Sendable, CaseIterable {
  case input
  case cacheRead
  case cacheWrite5m
  case cacheWrite1h
  case cacheWrite30m
  case cacheWrite12h
  case output
  case reasoning
  case audioInput
  case audioCacheRead
  case audioOutput
  case imageInput
  case imageCacheRead
  case imageOutput

  /// The word of the price book's text format.
  public var word: String {
    switch self {
    case .input: "in"
    case .cacheRead: "read"
    case .cacheWrite5m: "w5"
    case .cacheWrite1h: "w1"
    case .cacheWrite30m: "w30"
    case .cacheWrite12h: "w12"
    case .output: "out"
    case .reasoning: "think"
    case .audioInput: "ain"
    case .audioCacheRead: "aread"
    case .audioOutput: "aout"
    case .imageInput: "iin"
    case .imageCacheRead: "iread"
    case .imageOutput: "iout"
    }
  }

  /// The name in answers, which is that of the same count of `TokenCounts`.
  public var name: String {
    switch self {
    case .input: "input"
    case .cacheRead: "cache_read"
    case .cacheWrite5m: "cache_write_5m"
    case .cacheWrite1h: "cache_write_1h"
    case .cacheWrite30m: "cache_write_30m"
    case .cacheWrite12h: "cache_write_12h"
    case .output: "output"
    case .reasoning: "reasoning"
    case .audioInput: "audio_input"
    case .audioCacheRead: "audio_cache_read"
    case .audioOutput: "audio_output"
    case .imageInput: "image_input"
    case .imageCacheRead: "image_cache_read"
    case .imageOutput: "image_output"
    }
  }

  /// The bucket that this one is a part of; nil for a whole one.
  public var whole: TokenBucket? {
    switch self {
    case .reasoning, .audioOutput, .imageOutput: .output
    case .audioInput, .imageInput: .input
    case .audioCacheRead, .imageCacheRead: .cacheRead
    default: nil
    }
  }

  /// The bucket whose rate applies where this one has none: cached tokens are input, an hour's
  /// write is a write, and a subset is priced as its bucket.
  public var fallback: TokenBucket? {
    switch self {
    case .input, .output: nil
    case .cacheRead, .cacheWrite5m, .audioInput, .imageInput: .input
    case .cacheWrite1h, .cacheWrite30m: .cacheWrite5m
    case .cacheWrite12h: .cacheWrite1h
    case .audioCacheRead, .imageCacheRead: .cacheRead
    case .reasoning, .audioOutput, .imageOutput: .output
    }
  }
}
