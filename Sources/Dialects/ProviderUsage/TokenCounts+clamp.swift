internal import Usage

extension TokenCounts {
  /// Takes a part that is told to be larger than what it is a part of as all of that, and says so;
  /// nil where it fits.
  mutating func clamp(
    _ part: WritableKeyPath<TokenCounts, Int64>, to most: Int64, _ name: @autoclosure () -> String
  ) -> Doubt? {
    let told = self[keyPath: part]
    guard told > most else { return nil }
    self[keyPath: part] = most
    return Doubt(
      .contradictory, "\(name()) is \(told), more than the \(most) that it is a part of")
  }
}
