/// A moment as the connections see it: they have no clock of their own.
struct Moment: Sendable {
  /// Milliseconds of a clock that only goes forward.
  var milliseconds: Int64
  /// The `Date` field of this second.
  var date: HTTPDate
}
