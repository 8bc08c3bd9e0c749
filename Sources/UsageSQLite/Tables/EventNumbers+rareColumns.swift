import Ledger
import Usage

extension EventNumbers {
  /// False for most events, of which the columns for these are NULL. A count that few events have
  /// is read as 0 then.
  var hasRareColumns: Bool {
    if hasRareNumbers || cost != nil || notes != nil || serviceTier != nil || tags != nil {
      return true
    }
    return tokens?.hasRareCounts ?? false
  }
}

extension TokenCounts {
  fileprivate var hasRareCounts: Bool {
    cacheWrite30m | cacheWrite12h | audioInput | audioCacheRead | audioOutput | imageInput
      | imageCacheRead | imageOutput != 0
  }
}
