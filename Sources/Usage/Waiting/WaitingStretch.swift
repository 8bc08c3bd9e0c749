/// Some events of a project that wait for a price: those of one model and one UTC day, received one
/// after the other with others between them.
public struct WaitingStretch: Sendable, Hashable {
  /// Where the ledger keeps them, in its own numbers.
  public struct Place: Sendable, Hashable {
    /// The number of the project.
    public var project: Int64
    /// The provider, as a word; 0 for none.
    public var provider: Int64
    /// The model, as a word.
    public var model: Int64
    /// `Day.number` of the events' own times, in UTC.
    public var day: Int64
    /// The events' numbers divided by `eventsPerBlock`.
    public var block: Int64

    public init(project: Int64, provider: Int64, model: Int64, day: Int64, block: Int64) {
      self.project = project
      self.provider = provider
      self.model = model
      self.day = day
      self.block = block
    }

    /// Before every other place.
    public static let start = Place(project: 0, provider: 0, model: 0, day: .min, block: 0)

    /// How many events of the ledger, waiting or not, are looked through for those of one place.
    public static let eventsPerBlock: Int64 = 65_536

    /// The numbers that an event of the place may have.
    public var events: Range<Int64> {
      block * Self.eventsPerBlock..<(block + 1) * Self.eventsPerBlock
    }

    /// The order in which places are read.
    public static func precedes(_ one: Place, _ other: Place) -> Bool {
      (one.project, one.provider, one.model, one.day, one.block)
        < (other.project, other.provider, other.model, other.day, other.block)
    }
  }

  /// Where they are kept.
  public var place: Place
  /// As the events name it; nil where they name none.
  public var provider: ExternalName?
  /// As the events name it.
  public var model: ExternalName
  /// How many there are.
  public var events: Int64

  public init(place: Place, provider: ExternalName?, model: ExternalName, events: Int64) {
    self.place = place
    self.provider = provider
    self.model = model
    self.events = events
  }

  /// Whose they are.
  public var project: ProjectID { ProjectID(number: place.project) }

  /// The start of their day: a price holds for all of it.
  public var time: Timestamp { Day(number: Int(place.day)).start }
}
