/// Which accounts of several sources are held against each other as of one call.
public struct WitnessLimits: Sendable {
  /// Accounts of one call; more count each.
  public var accountsPerCallMax = 16
  /// Seconds between two accounts, beyond which they are of two calls to which a server has given
  /// one id.
  public var accountsApartSecondsMax = 86_400

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
