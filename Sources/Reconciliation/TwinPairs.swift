public import Usage

/// Calls that are alike in all their counts, that two sides report, and that no name tells apart:
/// the n-th of the one side is the n-th of the other.
public struct TwinPairs: Sendable, Hashable {
  /// Who reports a call.
  public enum Side: Sendable {
    case first, second
  }

  /// One call, by the names that both sides have for it.
  public struct Pair: Sendable, Hashable {
    /// The event's id: that of whoever reported first.
    public var eventID: ExternalID
    /// The first side's own id; nil while only the second has reported.
    public var first: ExternalID?
    /// The second side's own id.
    public var second: ExternalID?
    /// The tree in which it was made; nil where nobody says.
    public var treeID: ExternalID?

    public init(eventID: ExternalID) {
      self.eventID = eventID
    }

    fileprivate subscript(side: Side) -> ExternalID? {
      get { side == .first ? first : second }
      set { if side == .first { first = newValue } else { second = newValue } }
    }

    /// True where both may be in one tree.
    fileprivate func mayBe(in other: ExternalID?) -> Bool {
      guard let treeID, let other else { return true }
      return treeID == other
    }
  }

  /// From the oldest on.
  public var pairs: [Pair] = []

  /// None yet.
  public init() {}

  /// The event of a call that the side has reported before.
  public func event(of id: ExternalID, by side: Side) -> ExternalID? {
    pairs.first { $0[side] == id }?.eventID
  }

  /// Takes in a call that the side has not reported before: the event's id is its own, or that of
  /// the other side's report. Of more pairs than `pairsMax` the oldest is forgotten: both sides
  /// have reported it long ago, or never will.
  public mutating func report(
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

  /// Forgets a call, by its event; nil where it is not known.
  public mutating func remove(event id: ExternalID) -> Pair? {
    pairs.firstIndex { $0.eventID == id }.map { pairs.remove(at: $0) }
  }

  /// Takes in a call that was known elsewhere. Where only the second side had reported it, and here
  /// only the first one did, both are one: the event's id is given that was known here.
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
