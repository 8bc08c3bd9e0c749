internal import JSON
internal import Reconciliation
internal import Usage

extension CallCounts {
  /// Reads the sum that the span of a run or turn reports (`agents/usage.py`,
  /// `total_usage_to_span_metadata`). Cached tokens are part of the input.
  init(sum usage: Value, at path: String) throws(Rejection) {
    func count(_ name: String) throws(Rejection) -> Int64 {
      try usage.present(name)?.count(of: "\(path).\(name)") ?? 0
    }
    var tokens = TokenCounts()
    tokens.cacheRead = try count("cached_input_tokens")
    tokens.cacheWrite = try count("cache_write_input_tokens")
    let input = try count("input_tokens")
    let cache = tokens.cacheRead + tokens.cacheWrite
    tokens.output = try count("output_tokens")
    let total = try count("total_tokens")
    // Some providers count cached tokens outside the input, and reasoning outside the output.
    let isCacheOutside = cache > input || cache > 0 && total == input + cache + tokens.output
    tokens.input = input - (isCacheOutside ? 0 : cache)
    tokens.output = max(tokens.output, total - tokens.prompt)
    self.init(requests: try count("requests"), tokens: tokens.total > 0 ? tokens : nil)
  }
}
