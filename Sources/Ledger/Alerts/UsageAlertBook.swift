internal import Usage

/// Which alerts of usage were recorded already, so that not every event asks for a row.
///
/// Not thread-safe: it belongs to whoever owns the port. What it does not know the store knows.
public final class UsageAlertBook {
  /// What is alerted once a day.
  struct Key: Hashable {
    var project: Int64
    var type: AlertType
    var provider: Int64
    var model: Int64
    var name: String
  }

  private var day: Int64 = .min
  private var known: Set<Key> = []
  private var counts: [Int64: Int] = [:]

  /// Nothing is known yet.
  public init() {}

  /// True for the first time that a day has it, while its project has fewer than so many that day.
  func isNew(_ key: Key, on day: Int64, atMost most: Int) -> Bool {
    if day != self.day {
      self.day = day
      known = []
      counts = [:]
    }
    guard counts[key.project, default: 0] < most, known.insert(key).inserted else { return false }
    counts[key.project, default: 0] += 1
    return true
  }
}
