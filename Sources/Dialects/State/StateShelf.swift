internal import Usage

/// The states of one kind that a transaction reads and changes. Each is read once, and stored at
/// the end if it has changed.
final class StateShelf<State: StateMember & Equatable> {
  /// One state, which is changed in place.
  final class Place {
    let before: State
    /// True where nothing was stored.
    let isNew: Bool
    var now: State

    init(_ before: State, isNew: Bool) {
      self.before = before
      self.isNew = isNew
      now = before
    }
  }

  private let ledger: any LedgerTransaction
  private let isEmpty: Bool
  private let make: (ExternalID) -> State
  private let key: (ExternalID) -> StateKey
  /// The states that were read or changed.
  private(set) var places: [ExternalID: Place] = [:]

  /// With `isEmpty`, nothing is stored yet and nothing is looked up. `make` is the default state.
  init(
    _ ledger: any LedgerTransaction, isEmpty: Bool = false,
    make: @escaping (ExternalID) -> State = { _ in State() },
    key: @escaping (ExternalID) -> StateKey
  ) {
    self.ledger = ledger
    self.isEmpty = isEmpty
    self.make = make
    self.key = key
  }

  /// The state with this id.
  subscript(id: ExternalID) -> Place {
    get throws(LedgerFailure) {
      if let place = places[id] { return place }
      let bytes = isEmpty ? nil : try ledger.state(key(id))
      let place = Place(bytes.map { State(stored: $0) } ?? make(id), isNew: bytes == nil)
      places[id] = place
      return place
    }
  }

  /// Adds a state that was read as part of a list.
  func load(_ id: ExternalID, stored bytes: [UInt8]) {
    if places[id] == nil { places[id] = Place(State(stored: bytes), isNew: false) }
  }

  /// Stores the states that have changed.
  func store() throws(LedgerFailure) {
    for (id, place) in places where place.now != place.before {
      try ledger.setState(key(id), to: place.now.stored)
    }
  }
}
