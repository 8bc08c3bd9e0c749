/// What a project charges for some usage from a day on, beside what that costs.
public struct Rate: Sendable, Hashable {
  /// Whose rate it is.
  public var project: ProjectID
  /// For what and from when it holds.
  public var place: Place
  /// What it says; nil where the rate was taken away.
  public var terms: RateTerms?
  /// The ledger's own number of this change, larger than those of the changes before it.
  public var revision: Int64
  /// When it was set, by the server's clock.
  public var setAt: Timestamp

  public init(
    project: ProjectID, place: Place, terms: RateTerms?, revision: Int64, setAt: Timestamp
  ) {
    self.project = project
    self.place = place
    self.terms = terms
    self.revision = revision
    self.setAt = setAt
  }

  /// What a project has one rate for: usage that has all of the values that are given.
  public struct Place: Sendable, Hashable {
    /// The event's user, or its session's.
    public var userID: ExternalID?
    /// A tag that the event has.
    public var tag: Tag?
    /// The model under its listed name; with `OwnPrice.anyEnding` behind it, all whose names begin
    /// so.
    public var model: ExternalName?
    /// The first UTC day of the events for which the rate holds; it does until the next one of the
    /// same values.
    public var from: Day

    /// All usage from a day on.
    public init(from: Day) {
      self.from = from
    }

    /// The order in which rates are asked: a user before all else, then a tag, by the bytes of
    /// keys, then a model, one before a beginning and a longer beginning before a shorter one; of
    /// two alike the later.
    public static func precedes(_ one: Place, _ other: Place) -> Bool {
      if one.userID != other.userID { return precedes(one.userID, other.userID) }
      if one.tag != other.tag {
        guard let tag = one.tag, let otherTag = other.tag else { return one.tag != nil }
        return tag.key.hasSameBytes(as: otherTag.key)
          ? ExternalName(tag.value) < ExternalName(otherTag.value)
          : ExternalName(tag.key) < ExternalName(otherTag.key)
      }
      if one.model != other.model {
        let (isPrefix, isOtherPrefix) = (one.isOfPrefix, other.isOfPrefix)
        if isPrefix != isOtherPrefix { return !isPrefix }
        let (length, otherLength) = (one.modelLength, other.modelLength)
        if length != otherLength { return length > otherLength }
        return precedes(one.model, other.model)
      }
      return one.from > other.from
    }

    private var isOfPrefix: Bool { model?.hasSuffix(OwnPrice.anyEnding) ?? true }
    private var modelLength: Int { model?.text.utf8.count ?? -1 }

    private static func precedes<Text: ExternalText>(_ one: Text?, _ other: Text?) -> Bool {
      guard let one, let other else { return one != nil }
      return one < other
    }
  }
}

/// A rate that is to be set, or taken away where it has no terms.
public struct NewRate: Sendable, Hashable {
  /// For what and from when it shall hold.
  public var place: Rate.Place
  /// What it shall say; nil takes the rate of the place away.
  public var terms: RateTerms?

  public init(place: Rate.Place, terms: RateTerms?) {
    self.place = place
    self.terms = terms
  }
}

/// What came of setting a rate.
public struct RateChange: Sendable, Hashable {
  /// As it is now.
  public var rate: Rate
  /// What stood in its place before; nil where nothing did.
  public var previous: Rate?

  public init(rate: Rate, previous: Rate?) {
    self.rate = rate
    self.previous = previous
  }
}
