/// The state of a project at a moment: another one as soon as anything that a read shows may have
/// changed. Its text is opaque and has characters of base64url alone.
public struct ChangeMarker: Sendable, Hashable, CustomStringConvertible {
  /// Drawn when the store was opened: what an earlier process has numbered says nothing here.
  private let epoch: UInt64
  private let number: UInt64

  /// A store's own state; `epoch` is the same for all markers of one opened store.
  public init(epoch: UInt64, number: UInt64) {
    self.epoch = epoch
    self.number = number
  }

  /// Reads back what `description` made; nil for anything else.
  public init?(_ text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let epoch = UInt64(parts[0], radix: 16),
      let number = UInt64(parts[1], radix: 16)
    else { return nil }
    self.init(epoch: epoch, number: number)
    guard description.hasSameBytes(as: String(text)) else { return nil }
  }

  public var description: String {
    String(epoch, radix: 16) + "-" + String(number, radix: 16)
  }

  /// Whether this one was given out by the same opened store, no later than the other.
  public func isBefore(orAt other: ChangeMarker) -> Bool {
    epoch == other.epoch && number <= other.number
  }
}

/// What commits have changed in a project since the news before.
public struct StoreNews: Sendable {
  /// Whose totals changed.
  public var project: ProjectID
  /// Its state with these changes.
  public var marker: ChangeMarker
  /// The sessions whose totals may have changed, in the order in which they did.
  public var sessions: [ExternalID]
  /// The users whose totals may have changed, in the order in which they did.
  public var users: [ExternalID]
  /// How many more sessions and users changed than are named here.
  public var unnamed: Int

  public init(
    project: ProjectID, marker: ChangeMarker, sessions: [ExternalID] = [],
    users: [ExternalID] = [], unnamed: Int = 0
  ) {
    self.project = project
    self.marker = marker
    self.sessions = sessions
    self.users = users
    self.unnamed = unnamed
  }

  /// Adds what changed later.
  public mutating func add(_ later: StoreNews, namesMax: Int) {
    marker = later.marker
    unnamed += later.unnamed
    add(later.sessions, to: \.sessions, namesMax)
    add(later.users, to: \.users, namesMax)
  }

  private mutating func add(
    _ names: [ExternalID], to list: WritableKeyPath<StoreNews, [ExternalID]>, _ namesMax: Int
  ) {
    var known = Set(self[keyPath: list])
    for name in names where known.insert(name).inserted {
      if self[keyPath: list].count < namesMax {
        self[keyPath: list].append(name)
      } else {
        unnamed += 1
      }
    }
  }
}
