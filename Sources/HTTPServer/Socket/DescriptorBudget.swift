internal import Glibc

/// How many connections the process has descriptors for.
///
/// Running out must never happen: libdispatch opens `/proc/<thread>/stat` to look after its threads
/// and traps when it cannot. So some descriptors are left to it and to the rest of the process.
struct DescriptorBudget: Equatable {
  /// Connections that are served.
  let connectionsMax: Int
  /// Connections above that which are answered 503 with patience; any more are closed at once.
  let refusalsMax: Int

  /// Descriptors left to the rest of the process: at least so many, or an eighth of all.
  static let reserveMin = 32
  static let reserveMax = 128
  private static let refusalsMax = 128

  init(descriptors: Int, connectionsMax: Int) {
    let reserve = max(Self.reserveMin, min(Self.reserveMax, descriptors / 8))
    let available = max(8, descriptors - reserve)
    let refusals = max(1, min(Self.refusalsMax, available / 8))
    self.connectionsMax = min(connectionsMax, available - refusals)
    refusalsMax = refusals
  }

  /// The descriptors that the process may open, after raising its soft limit to the hard one.
  static func raiseDescriptorLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    if limit.rlim_cur < limit.rlim_max {
      var raised = limit
      raised.rlim_cur = limit.rlim_max
      if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
