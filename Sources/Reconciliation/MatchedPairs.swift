public import Usage

/// Matches calls with equal counts that two sides report without a name in common: the n-th of one
/// side is the n-th of the other.
public struct MatchedPairs: Sendable, Hashable {
  /// Who reports a call.
  public enum Side: Sendable {
    case first, second
  }

  /// One call, by the ids that the two sides gave it.
  public struct Pair: Sendable, Hashable {
    /// The id of the event, given by the side that reported first.
    public var eventID: ExternalID
    /// The first side's own id; nil while only the second side has reported.
    public var first: ExternalID?
    /// The second side's own id.
    public var second: ExternalID?
    /// The tree in which the call was made; nil where neither side says so.
    public var treeID: ExternalID?

    public init(eventID: ExternalID) {
      self.eventID = eventID
    }

    fileprivate subscript(side: Side) -> ExternalID? {
      get { side == .first ? first : second }
      set { if side == .first { first = newValue } else { second = newValue } }
    }

    /// True where the call may be in that tree.
    fileprivate func mayBe(in other: ExternalID?) -> Bool {
      guard let treeID, let other else { return true }
      return treeID == other
    }
  }

  /// Oldest first.
  public var pairs: [Pair] = []

  /// None yet.
  public init() {}

  /// The event of a call that the side has reported before.
  public func event(of id: ExternalID, by side: Side) -> ExternalID? {
    pairs.first { $0[side] == id }?.eventID
  }

  /// Records a call that the side has not reported before. Returns the event's id: the call's own,
  /// or that of the other side's report. Beyond `pairsMax` the oldest pair is forgotten: by then
  /// both sides have reported it, or never will.
  public mutating func record(
    _ id: ExternalID, by side: Side, in treeID: ExternalID?, pairsMax: Int
  ) -> ExternalID {
    let known = pairs.firstIndex { $0[side] == nil && $0.mayBe(in: treeID) }
    if known == nil { pairs.append(Pair(eventID: id)) }
    let index = known ?? pairs.count - 1
    pairs[index][side] = id
    pairs[index].treeID = treeID ?? pairs[index].treeID
    let eventID = pairs[index].eventID
    if pairs.count > pairsMax { pairs.removeFirst() }
    return eventID
  }

  /// Removes a call by its event; nil where it is not known.
  public mutating func remove(event id: ExternalID) -> Pair? {
    pairs.firstIndex { $0.eventID == id }.map { pairs.remove(at: $0) }
  }

  /// Adds a call that was known in another session. Where only the second side had reported it
  /// there, and only the first side reported an equal one here, both are one call, and the id of
  /// the event known here is returned.
  public mutating func add(_ pair: Pair) -> ExternalID? {
    guard pair.first == nil,
      let index = pairs.firstIndex(where: { $0.second == nil && $0.mayBe(in: pair.treeID) })
    else {
      pairs.append(pair)
      return nil
    }
    pairs[index].second = pair.second
    pairs[index].treeID = pair.treeID
    return pairs[index].eventID
  }
}
