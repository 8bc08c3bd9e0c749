/// A dated price that a project has set for itself.
public struct OwnPrice: Sendable, Hashable {
  /// Whose price it is.
  public var project: ProjectID
  /// Where and from when it holds.
  public var place: Place
  /// What it says; nil where the price was taken away.
  public var terms: PriceTerms?
  /// The ledger's own number of this change, larger than those of the changes before it.
  public var revision: Int64
  /// When it was set, by the server's clock.
  public var setAt: Timestamp

  public init(
    project: ProjectID, place: Place, terms: PriceTerms?, revision: Int64, setAt: Timestamp
  ) {
    self.project = project
    self.place = place
    self.terms = terms
    self.revision = revision
    self.setAt = setAt
  }

  /// What a project has one price for.
  public struct Place: Sendable, Hashable {
    /// As whoever set the price spells it, or `Price.anyProvider`.
    public var provider: ExternalName
    /// The model, as events name it; with `anyEnding` behind it, all whose names begin so.
    public var model: ExternalName
    /// The first UTC day on which the price holds; it does until the next one of the same model.
    public var from: Day

    public init(provider: ExternalName, model: ExternalName, from: Day) {
      self.provider = provider
      self.model = model
      self.from = from
    }

    /// The order of lists: by provider and model, the latest day first.
    public static func precedes(_ one: Place, _ other: Place) -> Bool {
      if one.provider != other.provider { return one.provider < other.provider }
      if one.model != other.model { return one.model < other.model }
      return one.from.number > other.from.number
    }
  }

  /// What the name of a model ends with where a discount holds for all that begin with the rest.
  public static let anyEnding = "*"

  /// What events keep of the price by which they were priced:
  /// `own:<provider>/<model>@<from>#<revision>`.
  public var label: String {
    "\(PriceBook.ownVersion):\(place.provider)/\(place.model)@\(place.from)#\(revision)"
  }
}

/// What came of setting a price.
public struct PriceChange: Sendable, Hashable {
  /// As it is now.
  public var price: OwnPrice
  /// What stood in its place before; nil where nothing did.
  public var previous: OwnPrice?

  public init(price: OwnPrice, previous: OwnPrice?) {
    self.price = price
    self.previous = previous
  }
}

/// A price that is to be set, or taken away where it has no terms.
public struct NewPrice: Sendable, Hashable {
  /// Where and from when it shall hold.
  public var place: OwnPrice.Place
  /// What it shall say; nil takes the price of the place away.
  public var terms: PriceTerms?

  public init(place: OwnPrice.Place, terms: PriceTerms?) {
    self.place = place
    self.terms = terms
  }
}
