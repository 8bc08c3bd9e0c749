internal import JSON
internal import Usage

extension EventFields {
  /// A longer name is no misspelling of a member.
  private static let nameBytesMax = 64

  /// The members that are not read because of their spelling, such as `sessionId`, each with the
  /// name that would be read. Names that merely resemble a known one are left alone, as they may be
  /// the client's own.
  ///
  /// Costs nothing where every member is known, and little where some are not.
  func misspelledMembers(
    of known: [EventName] = EventName.ofEvent
  ) -> [(name: String, known: String)] {
    guard members.hasOthers else { return [] }
    return members.otherNames(than: EventName.names.table).compactMap { name in
      guard name.utf8.count <= Self.nameBytesMax,
        let meant = EventName.byLetters[NearestName.folded(name)], known.contains(meant)
      else { return nil }
      return (name, meant.text)
    }
  }
}

extension EventName {
  /// The members by their letters alone; see `NearestName.folded`.
  fileprivate static let byLetters = Dictionary(
    uniqueKeysWithValues: allCases.map { (NearestName.folded($0.text), $0) })
}
