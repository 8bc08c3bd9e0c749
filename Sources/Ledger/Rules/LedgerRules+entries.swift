public import Usage

extension LedgerRules {
  /// Everything under an id, of each of the sources that has something; `eventsDropped` where all
  /// of that was dropped.
  public func records(
    of id: ExternalID, sources: [ExternalName], in project: ProjectID
  ) throws(Port.Failure) -> Result<[LedgerRecord], StoreError> {
    var records: [LedgerRecord] = []
    var isDropped = false
    for source in sources {
      let source = try port.number(ofWord: source.text.utf8.span)
      switch try find(id, source: source, project: project) {
      case .nothing: break
      case .stored(let event): records.append(try port.record(of: event))
      case .dropped: isDropped = true
      }
    }
    guard records.isEmpty, isDropped, let day = port.droppedBefore else {
      return .success(records)
    }
    return .failure(.eventsDropped(before: day))
  }
}
